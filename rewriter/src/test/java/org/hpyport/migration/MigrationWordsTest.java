package org.hpyport.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Replacement;
import org.junit.jupiter.api.Test;

/** Every migration that the catalog names is there, or listed as not written yet. */
class MigrationWordsTest {

  private static Map<String, String> words() throws IOException {
    try (InputStream in =
            Objects.requireNonNull(Migration.class.getResourceAsStream("migrations.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split("\t", -1))
          .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    }
  }

  @Test
  void everyMigrationOfARowIsListed() throws IOException {
    Set<String> named =
        CApiCatalog.get().all().stream()
            .map(CApiSymbol::replacement)
            .filter(Replacement.Reshaped.class::isInstance)
            .map(r -> ((Replacement.Reshaped) r).migration())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(words().keySet()).containsExactlyInAnyOrderElementsOf(named);
  }

  @Test
  void everyListedClassExists() throws IOException {
    for (String classes : words().values()) {
      for (String name : classes.equals("-") ? new String[0] : classes.split(" ", -1)) {
        assertThatCode(() -> Class.forName("org.hpyport." + name))
            .as(name)
            .doesNotThrowAnyException();
      }
    }
  }
}
