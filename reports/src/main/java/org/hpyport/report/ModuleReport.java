package org.hpyport.report;

import java.util.List;
import org.hpyport.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * What a run tells of one extension module.
 *
 * @param name the name Python imports it by
 * @param functions what became of its functions, in source order; empty if it was not ported
 * @param universal whether the whole module is HPy's universal ABI after the port
 * @param changed whether the port differs from the sources
 * @param diagnostics findings in it
 * @param verification what running it showed, or {@code null} if it was not run
 */
public record ModuleReport(
    String name,
    List<FunctionReport> functions,
    boolean universal,
    boolean changed,
    List<Diagnostic> diagnostics,
    @Nullable VerificationSummary verification) {

  public ModuleReport {
    functions = List.copyOf(functions);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The functions with one verdict. */
  public List<FunctionReport> functions(FunctionReport.Verdict verdict) {
    return functions.stream().filter(f -> f.verdict() == verdict).toList();
  }

  /** How many functions have one verdict. */
  public int count(FunctionReport.Verdict verdict) {
    return functions(verdict).size();
  }
}
