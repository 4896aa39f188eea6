package org.hpyport.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;

/**
 * Tells a person what came out of a run: findings, then module by module the verdict, what stops
 * the rest and where, and what to do next.
 */
public final class TextWriter {
  private final TextStyle style;
  private final boolean verbose;

  /**
   * @param verbose also lists what went well, function by function
   */
  public TextWriter(TextStyle style, boolean verbose) {
    this.style = style;
    this.verbose = verbose;
  }

  /** All findings, in report order. */
  public String findings(RunReport report) {
    DiagnosticText text = new DiagnosticText(report.base(), style);
    return report.allDiagnostics().stream().map(text::of).collect(Collectors.joining());
  }

  /** One finding. */
  public String finding(String base, Diagnostic diagnostic) {
    return new DiagnosticText(base, style).of(diagnostic);
  }

  /** How many findings there are, in one line. */
  public String count(RunReport report) {
    List<Diagnostic> all = report.allDiagnostics();
    if (all.isEmpty()) {
      return style.good("no findings") + " in " + plural(report.modules().size(), "module") + "\n";
    }
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = all.stream().filter(d -> d.severity() == severity).count();
      if (count > 0) {
        parts.add(style.of(severity, plural((int) count, severity.level())));
      }
    }
    return String.join(", ", parts) + " in " + plural(report.modules().size(), "module") + "\n";
  }

  /** How much of the C API in use would port; empty if that is not known. */
  public String coverage(RunReport report) {
    CoverageReport coverage = report.coverage();
    return coverage == null ? "" : CoverageText.of(coverage, report.base(), style, verbose);
  }

  /** What porting came to, module by module. */
  public String porting(RunReport report) {
    return report.modules().stream()
        .map(module -> porting(report.base(), module))
        .collect(Collectors.joining("\n"));
  }

  private String porting(String base, ModuleReport module) {
    StringBuilder text = new StringBuilder();
    int ported = module.count(FunctionReport.Verdict.PORTED);
    List<FunctionReport> blocked = module.functions(FunctionReport.Verdict.BLOCKED);
    text.append(style.bold(module.name())).append(": ").append(verdict(module)).append('\n');
    if (ported > 0 || !blocked.isEmpty()) {
      String done = module.universal() ? " ported" : " could be ported";
      text.append("  ").append(plural(ported, "function")).append(done);
      text.append(", ").append(blocked.size()).append(" blocked, ");
      text.append(module.count(FunctionReport.Verdict.UNTOUCHED)).append(" need no change\n");
    }
    DiagnosticText places = new DiagnosticText(base, style);
    blocked.forEach(f -> text.append(line(f, places)));
    if (verbose) {
      module.functions(FunctionReport.Verdict.PORTED).forEach(f -> text.append(line(f, places)));
    }
    return text.toString();
  }

  private String verdict(ModuleReport module) {
    if (!module.universal()) {
      return style.bad("not ported");
    }
    return style.good(module.changed() ? "ported to the universal ABI" : "nothing to port");
  }

  private String line(FunctionReport function, DiagnosticText places) {
    Location location = function.location();
    String where = location == null ? "" : places.place(location) + ": ";
    String reason = function.reason().isEmpty() ? "" : ": " + function.reason();
    String word =
        function.verdict() == FunctionReport.Verdict.BLOCKED
            ? style.bad(function.verdict().word())
            : function.verdict().word();
    return "  " + where + word + " " + function.name() + reason + "\n";
  }

  /** What running the port showed, module by module. */
  public String verification(RunReport report) {
    StringBuilder text = new StringBuilder();
    for (ModuleReport module : report.modules()) {
      VerificationSummary summary = module.verification();
      if (summary != null) {
        String verdict = summary.proven() ? style.good("proven") : style.bad("not proven");
        text.append(style.bold(module.name())).append(": ").append(verdict).append('\n');
        text.append(VerificationText.of(summary));
      }
    }
    return text.toString();
  }

  static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
