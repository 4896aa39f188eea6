package org.hpyport.syntax.clang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxDump;
import org.hpyport.syntax.SyntaxTree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One file for each construct of C11 and GNU C: its tree is the one written beside it, and clang's
 * agrees. {@code -Dtrees.update=true} writes the trees anew, to be read before they are accepted.
 */
class ConstructsTest {
  private static final Path DIRECTORY =
      Path.of("src", "test", "resources", "org", "hpyport", "syntax", "constructs")
          .toAbsolutePath();

  /** Clang has no nested functions. */
  private static final String ONLY_GCC = "nested_function.c";

  static List<Path> sources() throws IOException {
    try (Stream<Path> list = Files.list(DIRECTORY)) {
      return list.filter(p -> p.toString().endsWith(".c")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void hasTheTree(Path path) throws IOException {
    SyntaxTree tree =
        CParser.parse(
            SourceFile.read(path, path.getFileName().toString()), ParseOptions.defaults());
    Path expected = Path.of(path.toString().replaceAll("c$", "tree"));
    if (Boolean.getBoolean("trees.update")) {
      Files.writeString(expected, SyntaxDump.dump(tree), StandardCharsets.UTF_8);
    }
    assertThat(tree.opaque()).isEmpty();
    assertThat(SyntaxDump.dump(tree)).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void agreesWithClang(Path path) throws IOException, InterruptedException {
    ClangAgreementTest.needs(Clang.isInstalled(), "clang");
    Agreement agreement = Comparison.of(path, path.getFileName().toString(), List.of());
    if (path.endsWith(ONLY_GCC)) {
      assertThat(agreement).isNull();
    } else {
      assertThat(agreement).as("clang compiles it").isNotNull();
      assertThat(agreement.differences()).isEmpty();
    }
  }
}
