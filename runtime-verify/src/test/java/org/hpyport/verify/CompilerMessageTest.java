package org.hpyport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompilerMessageTest {
  @Test
  void readsErrorsWarningsAndLinkerLines() {
    String output =
        """
        /src/m.c: In function 'f':
        /src/m.c:12:5: error: too few arguments to function 'g'
           12 |     g();
        /src/m.c:3:10: fatal error: missing.h: No such file or directory
        /src/n.c:7:1: warning: unused variable 'x' [-Wunused-variable]
        /usr/bin/ld: 0.o: in function `f':
        /src/m.c:9: undefined reference to `h'
        """;

    assertThat(CompilerMessage.parse(output))
        .containsExactly(
            new CompilerMessage("/src/m.c", 12, true, "too few arguments to function 'g'"),
            new CompilerMessage("/src/m.c", 3, true, "missing.h: No such file or directory"),
            new CompilerMessage("/src/n.c", 7, false, "unused variable 'x' [-Wunused-variable]"),
            new CompilerMessage("/src/m.c", 9, true, "undefined reference to `h'"));
  }

  @Test
  void namesMissingHeaders() {
    String output =
        """
        a.c:3:10: fatal error: sub/one.h: No such file or directory
        b.c:4:10: fatal error: 'two.h' file not found
        b.c:5:10: error: 'three.h' was not declared
        cc1: fatal error: b.c: No such file or directory
        """;

    assertThat(CompilerMessage.parse(output))
        .flatExtracting(message -> message.missingHeader().stream().toList())
        .containsExactly("sub/one.h", "two.h");
  }
}
