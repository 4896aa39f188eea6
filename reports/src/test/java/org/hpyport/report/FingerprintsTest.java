package org.hpyport.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  private static Diagnostic finding(String text, int occurrence) {
    SourceFile file = SourceFile.ofText("m.c", text);
    int at = -1;
    for (int i = 0; i <= occurrence; i++) {
      at = text.indexOf("leak()", at + 1);
    }
    Location place = new Location(file, new TextRange(at, at + 6), "");
    return Diagnostic.at("HPY101", Severity.WARNING, "Leak.", place).inFunction("f");
  }

  @Test
  void surviveLinesAndBlanksMoving() {
    String before = new Fingerprints().of(finding("  leak();\n", 0));
    assertThat(new Fingerprints().of(finding("int x;\n\n\tleak( );\n".replace("( )", "()"), 0)))
        .isEqualTo(before);
    assertThat(new Fingerprints().of(finding("other = leak();\n", 0))).isNotEqualTo(before);
  }

  @Test
  void tellEqualLinesApart() {
    Fingerprints fingerprints = new Fingerprints();
    String first = fingerprints.of(finding("leak();\nleak();\n", 0));
    String second = fingerprints.of(finding("leak();\nleak();\n", 1));
    assertThat(second).isNotEqualTo(first);
    assertThat(first.substring(0, 16)).isEqualTo(second.substring(0, 16));
  }
}
