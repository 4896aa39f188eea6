package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hpyport.corpus.Corpus;
import org.hpyport.verify.VerificationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A library that is not installed is the machine's lack, not the port's. */
@Tag("native")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = ResourceAccessMode.READ)
class MissingHeaderTest {
  @TempDir private Path temp;

  @BeforeEach
  void tools() throws VerificationException {
    NativeTools.need();
  }

  @Test
  void isOneSentenceWithTheFix() throws IOException {
    Path module = Corpus.locate().root().resolve("modules").resolve("addition");
    try (Stream<Path> files = Files.list(module)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, temp.resolve(file.getFileName()));
      }
    }
    Path source = temp.resolve("addition.c");
    Files.writeString(source, "#include <nowhere/lib.h>\n" + Files.readString(source));

    CommandRun run = CommandRun.of(new DefaultEngine(), "verify", temp.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines().filter(l -> l.contains("nowhere")))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .contains("addition.c:1 includes nowhere/lib.h", "Install", "include-dirs"));
    assertThat(run.err()).doesNotContain("\tat ", "Exception");
  }
}
