package org.hpyport.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hpyport.corpus.Corpus;
import org.hpyport.source.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every C file of the corpus, under each line terminator, comes back as it was and is understood.
 */
class CorpusSourcesTest {
  static List<Path> sources() throws IOException {
    try (Stream<Path> walk = Files.walk(Corpus.locate().root())) {
      return walk.filter(p -> p.toString().matches(".*/(cases|modules)/.*\\.[ch]"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void isUnderstood(Path path) throws IOException {
    SourceFile file = SourceFile.read(path, path.getFileName().toString());
    SyntaxTree tree = Trees.parse(file);
    assertThat(SyntaxPrinter.print(tree)).isEqualTo(file.text());
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.variants()).allMatch(Variant::complete);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void hasTheSameTreeWithCarriageReturns(Path path) throws IOException {
    String text = SourceFile.read(path, "a.c").text().replace("\r\n", "\n");
    SyntaxTree unix = Trees.parse(SourceFile.ofText("a.c", text));
    SyntaxTree dos = Trees.parse(SourceFile.ofText("a.c", text.replace("\n", "\r\n")));
    assertThat(SyntaxPrinter.print(dos)).isEqualTo(text.replace("\n", "\r\n"));
    assertThat(SyntaxDump.dump(dos)).isEqualTo(SyntaxDump.dump(unix));
  }
}
