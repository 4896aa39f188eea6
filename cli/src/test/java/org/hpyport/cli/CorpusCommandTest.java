package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hpyport.corpus.Corpus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code port} over the whole corpus: the same bytes each time, and nothing to do the second time.
 */
class CorpusCommandTest {
  @TempDir private Path temp;

  @TestFactory
  Stream<DynamicTest> corpus() {
    Corpus corpus = Corpus.locate();
    return Stream.concat(
            corpus.modules().stream().map(m -> Map.entry(m.name(), m.directory())),
            corpus.cases().stream()
                .filter(c -> c.after() != null)
                .map(c -> Map.entry(c.name(), c.beforeDirectory())))
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(), () -> twice(e.getValue(), temp.resolve(e.getKey()))));
  }

  private static void twice(Path source, Path directory) throws IOException {
    Map<String, String> before = files(source);
    Path first = directory.resolve("first");
    Path second = directory.resolve("second");
    port(0, "-o", first.toString(), source.toString());
    port(0, "-o", second.toString(), source.toString());
    assertThat(files(first)).isNotEmpty().isEqualTo(files(second));
    assertThat(files(source)).as("the original").isEqualTo(before);

    CommandRun again = port(0, first.toString());
    assertThat(again.out()).as("a second port").isEmpty();
    assertThat(again.err()).contains(": nothing to port");
    port(0, "--check", first.toString());
    port(1, "--check", source.toString());
  }

  private static CommandRun port(int code, String... arguments) {
    String[] all = Stream.concat(Stream.of("port"), Stream.of(arguments)).toArray(String[]::new);
    CommandRun run = CommandRun.of(new DefaultEngine(), all);
    assertThat(run.code())
        .as("%s: %s", String.join(" ", all), run.out() + run.err())
        .isEqualTo(code);
    return run;
  }

  private static Map<String, String> files(Path directory) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(directory)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        found.put(
            directory.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return found;
  }
}
