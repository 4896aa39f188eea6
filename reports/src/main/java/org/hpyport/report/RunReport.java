package org.hpyport.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/**
 * Everything one run of the tool tells.
 *
 * @param toolVersion the tool's version
 * @param command the command that ran, such as {@code check}
 * @param base what stands before file names so that they start in the directory the command ran in:
 *     empty or ending in a slash
 * @param modules the modules, in the order they were found
 * @param diagnostics findings that belong to no module
 * @param coverage the use of the C API, or {@code null} if nobody asked
 */
public record RunReport(
    String toolVersion,
    String command,
    String base,
    List<ModuleReport> modules,
    List<Diagnostic> diagnostics,
    @Nullable CoverageReport coverage) {

  /** By file, place, rule and message: the order of every report. */
  public static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(RunReport::fileName)
          .thenComparing(RunReport::offset)
          .thenComparing(Diagnostic::ruleId)
          .thenComparing(Diagnostic::message);

  public RunReport {
    modules = List.copyOf(modules);
    diagnostics = List.copyOf(diagnostics);
  }

  /** A report without coverage. */
  public RunReport(
      String toolVersion,
      String command,
      String base,
      List<ModuleReport> modules,
      List<Diagnostic> diagnostics) {
    this(toolVersion, command, base, modules, diagnostics, null);
  }

  /** All findings, each once, in report order. */
  public List<Diagnostic> allDiagnostics() {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    modules.forEach(module -> all.addAll(module.diagnostics()));
    return all.stream().distinct().sorted(ORDER).toList();
  }

  private static String fileName(Diagnostic diagnostic) {
    Location location = diagnostic.location();
    return location == null ? "" : location.file().name();
  }

  private static int offset(Diagnostic diagnostic) {
    Location location = diagnostic.location();
    return location == null ? 0 : location.range().start();
  }
}
