package org.hpyport.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.junit.jupiter.api.Test;

class TextWriterTest {
  private static final RunReport REPORT = SampleReports.of(SampleReports.withEverything());
  private final TextWriter plain = new TextWriter(TextStyle.PLAIN, false);

  @Test
  void showsPlaceLineMarkAndPath() {
    assertThat(plain.findings(REPORT))
        .isEqualTo(
            """
            error: Nothing here. [HPY910 no-module]
            src/dir/a b.c:2:16: possible error: Leaks. [HPY101 reference-leak]
                2 | /* caf\u00e9 */ int y = x;
                  |                ^~~~~
                1. src/dir/a b.c:1:1: x begins
                2. src/dir/a b.c:2:16
            """);
  }

  @Test
  void tellsWhatIsBlockedAndWhere() {
    assertThat(plain.porting(REPORT))
        .isEqualTo(
            """
            m: not ported
              1 function could be ported, 1 blocked, 0 need no change
              src/dir/a b.c:3:1: blocked g: Because.
            """);
  }

  @Test
  void alignsTheRuns() {
    assertThat(plain.verification(REPORT))
        .isEqualTo(
            """
            m: not proven
              run       passed  failed  skipped  leaks  invalid handles
              original       5       0        1
              port           4       1        1      2                3
              other          -       -        -      -                -
              other: no compiler
              not shown:
                - Speed.
            """);
  }

  @Test
  void countsBySeverity() {
    assertThat(plain.count(REPORT)).isEqualTo("2 errors in 1 module\n");
  }

  @Test
  void coloursDoNotChangeTheText() {
    TextWriter colour = new TextWriter(TextStyle.COLOUR, false);
    String coloured = colour.findings(REPORT) + colour.porting(REPORT);
    assertThat(coloured).contains("\u001b[");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(plain.findings(REPORT) + plain.porting(REPORT));
  }

  @Test
  void sourceTextCannotControlTheTerminal() {
    SourceFile file = SourceFile.ofText("m.c", "x \u001b[31m\u0007 y\r\n");
    Diagnostic finding =
        Diagnostic.at("HPY101", Severity.NOTE, "Odd.", new Location(file, new TextRange(0, 1), ""));
    RunReport report = new RunReport("1", "check", "", List.of(), List.of(finding));
    assertThat(plain.findings(report)).doesNotContain("\u001b", "\u0007", "\r");
  }

  @Test
  void markBeforeTheEndOfFileHasItsPlace() {
    SourceFile file = SourceFile.ofText("m.c", "");
    Diagnostic finding =
        Diagnostic.at("HPY900", Severity.NOTE, "Empty.", new Location(file, TextRange.at(0), ""));
    RunReport report = new RunReport("1", "check", "", List.of(), List.of(finding));
    assertThat(plain.findings(report)).startsWith("m.c:1:1: note: Empty.");
  }
}
