package org.hpyport.capi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hpyport.capi.prototype.HeaderEntity;
import org.hpyport.capi.prototype.HeaderReader;
import org.hpyport.capi.prototype.Prototype;
import org.junit.jupiter.api.Test;

/** Every public name of the installed headers is a row or on the list of the ignored. */
class HeaderCoverageTest {

  private static List<HeaderEntity> entities() throws IOException {
    return HeaderReader.read(InstalledFiles.headers(), Map.of());
  }

  private static String plainName(HeaderEntity entity) {
    return entity.name().substring(entity.name().lastIndexOf('.') + 1);
  }

  private static boolean hasRow(HeaderEntity entity) {
    return CApiCatalog.get().find(entity.name()) != null
        || CApiCatalog.get().find(plainName(entity)) != null;
  }

  @Test
  void everyNameHasARowOrAReasonToHaveNone() throws IOException {
    Map<String, TreeSet<String>> missing =
        entities().stream()
            .filter(e -> !hasRow(e))
            .filter(e -> IgnoredNames.get().reason(e.name(), e.header()) == null)
            .collect(
                Collectors.groupingBy(
                    HeaderEntity::header,
                    TreeMap::new,
                    Collectors.mapping(HeaderEntity::name, Collectors.toCollection(TreeSet::new))));
    assertThat(missing).as("names without a row, by header").isEmpty();
  }

  @Test
  void readsTheHeadersWhole() throws IOException {
    Map<HeaderEntity.Kind, Long> counts =
        entities().stream()
            .collect(Collectors.groupingBy(HeaderEntity::kind, Collectors.counting()));
    assertThat(counts.get(HeaderEntity.Kind.FUNCTION)).isGreaterThan(1200);
    assertThat(counts.get(HeaderEntity.Kind.CALL_MACRO)).isGreaterThan(250);
    assertThat(counts.get(HeaderEntity.Kind.VARIABLE)).isGreaterThan(150);
    assertThat(counts.get(HeaderEntity.Kind.MEMBER)).isGreaterThan(400);
  }

  @Test
  void functionsHaveTheSignatureOfTheirRows() throws IOException {
    assertThat(
            entities().stream()
                .filter(e -> e.prototype() != null)
                .filter(HeaderCoverageTest::differs)
                .map(HeaderEntity::prototype))
        .isEmpty();
  }

  private static boolean differs(HeaderEntity entity) {
    CApiSymbol row = CApiCatalog.get().find(entity.name());
    Prototype prototype = entity.prototype();
    if (row == null || prototype == null) {
      return false;
    }
    CallFacts facts = row.facts();
    String type = facts.resultType() == null ? "void" : facts.resultType();
    return !facts.parameterTypes().equals(prototype.types())
        || facts.variadic() != prototype.variadic()
        || !type.equals(prototype.result());
  }

  @Test
  void ignoresNothingThatHasARow() {
    assertThat(
            CApiCatalog.get().all().stream()
                .map(CApiSymbol::name)
                .filter(name -> !name.startsWith("_"))
                .filter(IgnoredNames.get()::contains))
        .isEmpty();
  }

  @Test
  void eachEntryOfTheListIsNeeded() throws IOException {
    List<HeaderEntity> without = entities().stream().filter(e -> !hasRow(e)).toList();
    assertThat(IgnoredNames.get().entries())
        .allSatisfy(
            entry -> {
              assertThat(entry.reason()).isNotBlank();
              assertThat(
                      without.stream().anyMatch(e -> entry.matches(e.name(), e.header()))
                          || isOfTheManual(entry))
                  .as(entry.names().pattern())
                  .isTrue();
            });
  }

  /** What the manual alone names. */
  private static boolean isOfTheManual(IgnoredNames.Entry entry) {
    return entry
        .names()
        .pattern()
        .matches("PyCapsule|create_module.*|PyModuleDef.*m_reload|PyType_S.*");
  }
}
