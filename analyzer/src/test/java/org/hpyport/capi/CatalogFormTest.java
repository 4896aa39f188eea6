package org.hpyport.capi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogFormTest {

  static Stream<String> resources() {
    return Stream.concat(CApiCatalog.AREAS.stream(), Stream.of("hpy")).map(a -> a + ".toml");
  }

  @ParameterizedTest
  @MethodSource("resources")
  void tablesAreSortedAndUnique(String resource) {
    List<String> tables = CatalogText.tables(resource);
    assertThat(tables).isNotEmpty().isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("resources")
  void keysAreKnownAndInOrder(String resource) {
    assertThat(CatalogText.keyPositions(resource))
        .allSatisfy(keys -> assertThat(keys).doesNotContain(-1).isSorted().doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @MethodSource("resources")
  void nothingIsLostBetweenTextAndRows(String resource) {
    int[] rows = {0};
    new CatalogResource().read(resource.replace(".toml", ""), row -> rows[0]++);
    assertThat(rows[0]).isEqualTo(CatalogText.tables(resource).size());
  }

  @Test
  void everyResourceIsAnArea() throws URISyntaxException {
    URL one = Objects.requireNonNull(CApiCatalog.class.getResource("list.toml"));
    String[] files = new File(one.toURI()).getParentFile().list((d, n) -> n.endsWith(".toml"));
    assertThat(Arrays.asList(Objects.requireNonNull(files)))
        .containsExactlyInAnyOrderElementsOf(resources().toList());
  }
}
