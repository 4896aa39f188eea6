package org.hpyport.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hpyport.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CFilesTest {
  @TempDir private Path top;

  @Test
  void findsSourcesAndHeadersButNothingBuiltOrHidden() throws IOException {
    for (String name :
        new String[] {"b.c", "sub/a.h", "sub/a.cpp", "build/x.c", ".git/y.c", "sub/zero.c"}) {
      Path file = top.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name.endsWith("zero.c") ? "\0" : "int x;\n");
    }
    assertThat(CFiles.under(top).stream().map(SourceFile::name)).containsExactly("b.c", "sub/a.h");
    assertThat(CFiles.under(top.resolve("b.c")).stream().map(SourceFile::name))
        .containsExactly("b.c");
    assertThat(CFiles.under(top.resolve("none"))).isEmpty();
  }
}
