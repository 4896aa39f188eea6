package org.hpyport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#  SIGSEGV (0xb) at pc=0x00007f4ff2d4b5c1, pid=77, tid=78 | #  SIGSEGV (0xb) at pc=0x...",
        "File \"/some/where/test_x.py\", line 3 | File \"test_x.py\", line 3",
        "1/2 is not 3/4 | 1/2 is not 3/4",
        "<object at 0x7f0000001234> | <object at 0x...>",
        "https://docs.python.org/3/ | https://docs.python.org/3/",
      })
  void steadyTextHasNothingOfTheMachine(String said, String expected) {
    assertThat(Wording.steady(said)).isEqualTo(expected);
  }
}
