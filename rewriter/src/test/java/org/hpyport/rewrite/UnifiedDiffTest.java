package org.hpyport.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

  @Test
  void isEmptyForEqualTexts() {
    assertThat(UnifiedDiff.of("a.c", "x\n", "x\n")).isEmpty();
  }

  @Test
  void showsContext() {
    assertThat(UnifiedDiff.of("src/a.c", "1\n2\n3\n4\n5\n", "1\n2\n3\n4\nx\n"))
        .isEqualTo("--- a/src/a.c\n+++ b/src/a.c\n@@ -2,4 +2,4 @@\n 2\n 3\n 4\n-5\n+x\n");
  }

  @Test
  void tellsOfAMissingLastNewline() {
    assertThat(UnifiedDiff.of("a.c", "1\n2", "1\n2\n"))
        .isEqualTo(
            "--- a/a.c\n+++ b/a.c\n@@ -1,2 +1,2 @@\n 1\n-2\n\\ No newline at end of file\n+2\n");
  }

  @Test
  void keepsCarriageReturns() {
    assertThat(UnifiedDiff.of("a.c", "1\r\n", "2\r\n"))
        .isEqualTo("--- a/a.c\n+++ b/a.c\n@@ -1,1 +1,1 @@\n-1\r\n+2\r\n");
  }

  @Test
  void showsANewFile() {
    assertThat(UnifiedDiff.of("h.h", "", "1\n2\n"))
        .isEqualTo("--- /dev/null\n+++ b/h.h\n@@ -0,0 +1,2 @@\n+1\n+2\n");
  }
}
