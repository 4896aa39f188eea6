package org.hpyport.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No input makes the parser fail. A normal run replays the corpus and the inputs kept in the test
 * resources; {@code JAZZER_FUZZ=1} with one test named looks for new ones.
 */
class CParserFuzzTest {
  static Stream<byte[]> corpusBytes() throws IOException {
    return CorpusSourcesTest.sources().stream().map(CParserFuzzTest::bytes);
  }

  static Stream<byte[]> corpusTokens() throws IOException {
    return corpusBytes().map(TokenAlphabet::encode);
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @MethodSource("corpusBytes")
  @FuzzTest(maxDuration = "10m")
  void readsAnyBytes(byte[] input) {
    if (input != null) {
      TreeProperties.check(new String(input, ISO_8859_1));
    }
  }

  @MethodSource("corpusTokens")
  @FuzzTest(maxDuration = "10m")
  void readsAnyTokens(byte[] input) {
    if (input != null) {
      TreeProperties.check(TokenAlphabet.decode(input));
    }
  }
}
