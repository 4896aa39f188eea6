package org.hpyport.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {
  @ParameterizedTest
  @CsvSource({
    "'int a;\t/* b */\r\n', 'int a;\t/* b */\r\n'",
    "'gr\u00c3\u00bc\u00c3\u009f', 'gr\u00fc\u00df'",
    "'gr\u00fc\u00df', 'gr\u00fc\u00df'",
    "'\u001b[31m\u0000\u007f', '\u241b[31m\u2400\u2421'",
    "'\u009b\u00e9', '\ufffd\u00e9'",
  })
  void showsWhatAPersonCanRead(String bytes, String shown) {
    SourceFile file = SourceFile.ofText("a.c", bytes);
    assertThat(file.displayText(new TextRange(0, bytes.length()))).isEqualTo(shown);
  }
}
