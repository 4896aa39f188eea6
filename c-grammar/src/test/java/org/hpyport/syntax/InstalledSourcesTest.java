package org.hpyport.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hpyport.source.SourceFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * C that a Debian system has installed: the headers of CPython, and the C files of its test suite.
 */
class InstalledSourcesTest {
  private static List<Path> find(String root, String suffix, String debianPackage)
      throws IOException {
    List<Path> found = List.of();
    if (Files.isDirectory(Path.of(root))) {
      try (Stream<Path> walk = Files.walk(Path.of(root))) {
        found = walk.filter(p -> p.toString().endsWith(suffix)).sorted().toList();
      }
    }
    if (found.isEmpty() && System.getenv("CI") != null) {
      fail("install " + debianPackage);
    }
    Assumptions.assumeFalse(found.isEmpty(), "needs the package " + debianPackage);
    return found;
  }

  private static SyntaxTree parse(Path path) throws IOException {
    SourceFile file = SourceFile.read(path, path.getFileName().toString());
    SyntaxTree tree = Trees.parse(file);
    assertThat(SyntaxPrinter.print(tree)).isEqualTo(file.text());
    return tree;
  }

  @Test
  void understandsTheHeadersOfPython() throws IOException {
    for (Path path : find("/usr/include/python3.11", ".h", "libpython3.11-dev")) {
      assertThat(parse(path).opaque()).as(path.toString()).isEmpty();
    }
  }

  @Test
  void understandsTheExampleModuleOfPython() throws IOException {
    // The suite's other C files are inputs of a code generator, not all of them C.
    for (Path path : find("/usr/lib/python3.11", "module.c", "libpython3.11-testsuite")) {
      SyntaxTree tree = parse(path);
      assertThat(tree.opaque()).as(path.toString()).isEmpty();
      assertThat(tree.functions()).isNotEmpty();
    }
  }
}
