package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** The package that a module lies in may stand in any folder of the tree. */
@Tag("native")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = ResourceAccessMode.READ)
class PackageFolderTest {
  @TempDir private Path temp;

  @BeforeEach
  void tools() throws VerificationException {
    NativeTools.need();
  }

  @Test
  void isFoundWhateverItsName() throws IOException {
    Path addition = Corpus.locate().root().resolve("modules/addition/addition.c");
    Files.copy(addition, temp.resolve("addition.c"));
    Path outer = Files.createDirectories(temp.resolve("somewhere/outer"));
    Files.writeString(outer.resolve("__init__.py"), "from outer.addition import add\n");
    write(
        ".hpy-port.toml",
        """
        [[module]]
        name = "outer.addition"
        sources = ["addition.c"]
        tests = ["checks"]
        """);
    write("checks/__init__.py", "");
    write("checks/json/__init__.py", "raise ImportError('not the one that is meant')\n");
    write(
        "checks/test_outer.py",
        """
        import json
        import unittest
        import outer

        class Outer(unittest.TestCase):
            def test_add(self):
                self.assertEqual(outer.add(1, 2), 3)
        """);

    CommandRun run = CommandRun.of(new DefaultEngine(), "verify", temp.toString());

    assertThat(run.out()).contains("outer.addition: proven");
    assertThat(run.code()).isZero();
  }

  private void write(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
