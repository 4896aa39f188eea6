package org.hpyport.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.hpyport.source.SourceFile;
import org.junit.jupiter.api.Test;

class DisplayPositionTest {
  private static SourceFile utf8(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return SourceFile.ofText("m.c", new String(bytes, StandardCharsets.ISO_8859_1));
  }

  @Test
  void countsCodePointsOnUtf8Lines() {
    SourceFile file = utf8("\u00e9\u20ac\ud83d\ude00x\n");
    assertThat(DisplayPosition.of(file, file.text().indexOf('x')))
        .isEqualTo(new DisplayPosition(1, 4));
  }

  @Test
  void countsBytesOnOtherLines() {
    SourceFile file = SourceFile.ofText("m.c", "\u00e9\u00e8x\n");
    assertThat(DisplayPosition.of(file, 2)).isEqualTo(new DisplayPosition(1, 3));
  }

  @Test
  void endOfFileHasPosition() {
    assertThat(DisplayPosition.of(utf8("ab\n"), 3)).isEqualTo(new DisplayPosition(2, 1));
  }
}
