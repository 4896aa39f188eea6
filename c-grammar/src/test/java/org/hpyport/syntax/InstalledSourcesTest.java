package org.hpyport.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hpyport.source.SourceFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C that a Debian system has installed: the headers of CPython, and extensions' C files. */
class InstalledSourcesTest {
  private static final Path LISTS = Path.of("/var/lib/dpkg/info");

  private static SyntaxTree parse(Path path) throws IOException {
    SourceFile file = SourceFile.read(path, path.toString());
    SyntaxTree tree = Trees.parse(file);
    byte[] printed = SourceFile.ofText("a.c", SyntaxPrinter.print(tree)).bytes();
    assertThat(Arrays.equals(printed, Files.readAllBytes(path))).as(path.toString()).isTrue();
    return tree;
  }

  /** The files of an installed package whose paths match; the test is skipped if there is none. */
  private static List<Path> filesOf(String debianPackage, String pattern) throws IOException {
    List<Path> found = List.of();
    if (Files.isDirectory(LISTS)) {
      // The name of the list has the architecture where a package may be installed for several.
      try (Stream<Path> lists = Files.list(LISTS)) {
        found =
            lists
                .filter(l -> isListOf(debianPackage, l))
                .flatMap(InstalledSourcesTest::lines)
                .filter(l -> l.matches(pattern))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .sorted()
                .toList();
      }
    }
    if (found.isEmpty() && System.getenv("CI") != null) {
      fail("install " + debianPackage);
    }
    Assumptions.assumeFalse(found.isEmpty(), "needs the package " + debianPackage);
    return found;
  }

  private static boolean isListOf(String debianPackage, Path list) {
    String name = list.getFileName().toString();
    return name.equals(debianPackage + ".list")
        || name.startsWith(debianPackage + ":") && name.endsWith(".list");
  }

  private static Stream<String> lines(Path list) {
    try {
      return Files.readAllLines(list).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void understandsTheHeadersOfPython() throws IOException {
    for (Path path : filesOf("libpython3.11-dev", "/usr/include/python3\\.11/.*\\.h")) {
      assertThat(parse(path).opaque()).as(path.toString()).isEmpty();
    }
  }

  // Of the test suite, the other C files are inputs of a code generator, not all of them C.
  @ParameterizedTest
  @CsvSource({
    "libpython3.11-testsuite, .*module\\.c",
    "python3-sipbuild, .*\\.[ch]",
    "python3-mypy, .*/lib-rt/.*\\.[ch]",
    "python3-numpy, .*/f2py/src/.*\\.[ch]"
  })
  void understandsEveryBodyAndBranch(String debianPackage, String pattern) throws IOException {
    ParseStatistics all = ParseStatistics.NONE;
    for (Path path : filesOf(debianPackage, pattern)) {
      SyntaxTree tree = parse(path);
      assertThat(FunctionBody.of(tree)).as(path.toString()).allMatch(FunctionBody::understood);
      all = all.plus(ParseStatistics.of(tree));
    }
    assertThat(all.bodies()).isPositive();
    assertThat(all.branchesUnderstood())
        .as(all.line())
        .isGreaterThanOrEqualTo((int) Math.ceil(all.branches() * 0.995));
  }
}
