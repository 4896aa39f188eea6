package org.hpyport.verify;

import java.util.List;
import java.util.Optional;
import org.hpyport.diagnostic.Diagnostic;

/**
 * What a verification came to.
 *
 * @param runs one for each kind, in their order
 * @param diagnostics findings {@code HPY501} to {@code HPY506}; errors are charged to the port,
 *     warnings are the original's or the runtime's own
 * @param proven whether the port ran under HPy's debug mode with at least one test, nothing is
 *     charged to it, and nothing that was asked for is missing there
 * @param notShown what this verification does not show, one sentence each
 */
public record VerificationResult(
    List<RunResult> runs, List<Diagnostic> diagnostics, boolean proven, List<String> notShown) {
  public VerificationResult {
    runs = List.copyOf(runs);
    diagnostics = List.copyOf(diagnostics);
    notShown = List.copyOf(notShown);
  }

  /**
   * The port's functions that no test reached under debug mode; empty if that could not be found
   * out.
   */
  public List<CFunction> unreached() {
    return run(RunKind.PORT_DEBUG).map(RunResult::functions).orElse(List.of()).stream()
        .filter(f -> f.calls() == 0)
        .toList();
  }

  /** The run of one kind. */
  public Optional<RunResult> run(RunKind kind) {
    return runs.stream().filter(r -> r.kind() == kind).findFirst();
  }
}
