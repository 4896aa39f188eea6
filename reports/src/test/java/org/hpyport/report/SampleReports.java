package org.hpyport.report;

import java.util.List;
import org.hpyport.diagnostic.Applicability;
import org.hpyport.diagnostic.Confidence;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Fix;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextEdit;
import org.hpyport.source.TextRange;

/** Reports to try writers on. */
final class SampleReports {
  /** One char a byte: the é is two bytes in UTF-8. */
  static final SourceFile FILE =
      SourceFile.ofText("dir/a b.c", "int x;\n/* caf\u00c3\u00a9 */ int y = x;\nlong z;\n");

  private SampleReports() {}

  static Location at(String text) {
    int start = FILE.text().indexOf(text);
    return new Location(FILE, new TextRange(start, start + text.length()), "");
  }

  static Diagnostic finding(String rule, String text) {
    return Diagnostic.at(rule, Severity.WARNING, "About " + text + ".", at(text));
  }

  static Diagnostic withEverything() {
    Location place = at("y = x");
    Location step = new Location(FILE, at("int x").range(), "x begins");
    TextEdit edit = new TextEdit(at("y = x").range(), "y = 1");
    return new Diagnostic(
        "HPY101",
        Severity.ERROR,
        Confidence.POSSIBLE,
        "Leaks.",
        place,
        "f",
        List.of(step, place),
        List.of(
            new Fix(FILE, "Close it", List.of(edit), Applicability.SAFE),
            new Fix(FILE, "Think", List.of(edit), Applicability.PLACEHOLDER)));
  }

  static RunReport of(Diagnostic... diagnostics) {
    ModuleReport module =
        new ModuleReport(
            "m",
            List.of(
                new FunctionReport("f", FunctionReport.Verdict.PORTED, "", null),
                new FunctionReport("g", FunctionReport.Verdict.BLOCKED, "Because.", at("long z"))),
            false,
            true,
            List.of(diagnostics),
            new VerificationSummary(
                false,
                List.of(
                    new RunRow("original", true, true, "", 5, 0, 1, 0, 0),
                    new RunRow("port", false, true, "", 4, 1, 1, 2, 3),
                    new RunRow("other", false, false, "no compiler", 0, 0, 0, 0, 0)),
                List.of("Speed.")));
    Diagnostic general = Diagnostic.at("HPY910", Severity.ERROR, "Nothing here.", null);
    return new RunReport("1.2.3", "check", "src/", List.of(module), List.of(general));
  }
}
