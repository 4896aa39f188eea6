package org.hpyport.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Severity;
import org.hpyport.report.FunctionReport;
import org.hpyport.source.SourceFile;

/**
 * The port of a module, in memory.
 *
 * @param files all its files, sources before headers, changed or not
 * @param addedFiles new files by name, such as the support header
 * @param functions what became of each function
 * @param universal whether the result is all universal ABI
 * @param diagnostics what was found on the way
 */
record ModulePort(
    List<PortedFile> files,
    Map<String, String> addedFiles,
    List<FunctionReport> functions,
    boolean universal,
    List<Diagnostic> diagnostics) {

  ModulePort {
    files = List.copyOf(files);
    addedFiles = new TreeMap<>(addedFiles);
    functions = List.copyOf(functions);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * One file before and after.
   *
   * @param original as it was read
   * @param text as it shall be, one byte a char
   */
  record PortedFile(SourceFile original, String text) {
    boolean changed() {
      return !text.equals(original.text());
    }
  }

  boolean changed() {
    return !addedFiles.isEmpty() || files.stream().anyMatch(PortedFile::changed);
  }

  boolean blocked() {
    return functions.stream().anyMatch(f -> f.verdict() == FunctionReport.Verdict.BLOCKED);
  }

  /** Whether the whole module may be written: nothing is blocked or went wrong. */
  boolean whole() {
    return universal && !blocked() && !failed();
  }

  /** Whether the tool's own limits ended the work, rather than the code's nature. */
  boolean failed() {
    return diagnostics.stream()
        .anyMatch(d -> d.severity() == Severity.ERROR && d.ruleId().startsWith("HPY9"));
  }
}
