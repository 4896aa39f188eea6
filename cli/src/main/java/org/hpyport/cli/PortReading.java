package org.hpyport.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.migration.PortResult;
import org.hpyport.migration.Verdict;
import org.hpyport.report.FunctionReport;

/** Reads the porter's result for the commands. */
final class PortReading {
  private PortReading() {}

  /**
   * @param parsing what was found when the files were parsed
   */
  static ModulePort read(PortResult result, List<Diagnostic> parsing) {
    List<Diagnostic> diagnostics = new ArrayList<>(parsing);
    result.diagnostics().stream().filter(d -> !diagnostics.contains(d)).forEach(diagnostics::add);
    return new ModulePort(
        result.files().stream().map(f -> new ModulePort.PortedFile(f.file(), f.newText())).toList(),
        result.addedFiles(),
        result.verdicts().entrySet().stream().map(PortReading::function).toList(),
        result.universal(),
        diagnostics);
  }

  private static FunctionReport function(Map.Entry<String, Verdict> entry) {
    if (entry.getValue() instanceof Verdict.Blocked blocked) {
      return new FunctionReport(
          entry.getKey(), FunctionReport.Verdict.BLOCKED, blocked.reason(), blocked.location());
    }
    boolean ported = entry.getValue() instanceof Verdict.Ported;
    return new FunctionReport(
        entry.getKey(),
        ported ? FunctionReport.Verdict.PORTED : FunctionReport.Verdict.UNTOUCHED,
        "",
        null);
  }
}
