package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.hpyport.corpus.Corpus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code check} foretells of each function of the corpus is what {@code port} makes of it. */
@Execution(ExecutionMode.CONCURRENT)
class CorpusVerdictsTest {
  @TempDir private Path temp;

  @TestFactory
  Stream<DynamicTest> corpus() {
    Corpus corpus = Corpus.locate();
    return Stream.concat(
            corpus.modules().stream().map(m -> Map.entry(m.name(), m.directory())),
            corpus.cases().stream().map(c -> Map.entry(c.id(), c.beforeDirectory())))
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> agree(e.getValue())));
  }

  private void agree(Path source) throws IOException {
    JsonNode foretold = verdicts("check", source);

    assertThat(foretold).isNotEmpty();
    assertThat(foretold).isEqualTo(verdicts("port", source));
  }

  /** The name, verdict, reason and place of each function. */
  private JsonNode verdicts(String command, Path source) throws IOException {
    Path json = Files.createTempFile(temp, command, ".json");
    CommandRun run =
        CommandRun.of(new DefaultEngine(), command, source.toString(), "--json", json.toString());
    assertThat(run.code()).as("%s %s: %s", command, source, run.err()).isIn(0, 1);
    return JsonMapper.shared()
        .readTree(Files.readString(json))
        .path("modules")
        .path(0)
        .path("functions");
  }
}
