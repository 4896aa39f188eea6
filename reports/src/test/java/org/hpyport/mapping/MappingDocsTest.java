package org.hpyport.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hpyport.corpus.Corpus;
import org.junit.jupiter.api.Test;

/**
 * The generated examples and mapping pages are what catalog, support header and corpus give now.
 * {@code -Dgolden.update=true} writes them anew; the difference is reviewed like code.
 */
class MappingDocsTest {
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final Path TOP = Path.of("").toAbsolutePath().getParent();
  private static final Path EXAMPLES =
      TOP.resolve("reports/src/main/resources/org/hpyport/mapping/examples.txt");
  private static final Path DOCS = TOP.resolve("docs/mapping");
  private static final String HOW = "out of date; CONTRIBUTING.md says how to write it anew";

  private final Examples examples = ExampleFinder.find(Corpus.at(TOP.resolve("corpus")));

  @Test
  void examplesAreThoseOfTheCorpus() throws IOException {
    if (UPDATE) {
      Files.writeString(EXAMPLES, examples.text());
    }
    assertThat(Files.readString(EXAMPLES))
        .as("%s is %s", EXAMPLES.getFileName(), HOW)
        .isEqualTo(examples.text());
  }

  @Test
  void examplesAreReadAsTheyWereWritten() {
    assertThat(Examples.parse(examples.text()).text()).isEqualTo(examples.text());
  }

  @Test
  void pagesAreThoseOfTheCatalog() throws IOException {
    Map<String, String> pages = MappingDocs.files(examples);
    if (UPDATE) {
      write(pages);
    }
    Map<String, String> written = new TreeMap<>();
    for (Path file : list()) {
      written.put(file.getFileName().toString(), Files.readString(file));
    }
    assertThat(written.keySet()).as("docs/mapping is %s", HOW).isEqualTo(pages.keySet());
    pages.forEach(
        (name, text) ->
            assertThat(written.get(name)).as("docs/mapping/%s is %s", name, HOW).isEqualTo(text));
  }

  private static void write(Map<String, String> pages) throws IOException {
    Files.createDirectories(DOCS);
    for (Path file : list()) {
      Files.delete(file);
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(DOCS.resolve(page.getKey()), page.getValue());
    }
  }

  private static List<Path> list() throws IOException {
    if (!Files.isDirectory(DOCS)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(DOCS)) {
      return new ArrayList<>(files.toList());
    }
  }
}
