package org.hpyport.capi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hpyport.capi.Ownership.Kind;
import org.junit.jupiter.api.Test;

/** Every row tells what its kind of symbol has to tell. */
class CatalogRowsTest {

  private static Stream<String> rows(Predicate<CApiSymbol> predicate) {
    return CApiCatalog.get().all().stream().filter(predicate).map(CApiSymbol::name);
  }

  @Test
  void functionsTellTheirParameters() {
    assertThat(rows(r -> r.kind() == SymbolKind.FUNCTION && r.facts().parameters() < 0)).isEmpty();
    assertThat(
            rows(
                r ->
                    r.kind() == SymbolKind.FUNCTION
                        && r.facts().parameterTypes().size() != r.facts().parameters()))
        .isEmpty();
    assertThat(
            rows(
                r ->
                    !r.facts().parameterTypes().isEmpty()
                        && r.facts().parameterTypes().size() != r.facts().parameters()))
        .isEmpty();
  }

  @Test
  void objectParametersAreThoseWithObjectTypes() {
    assertThat(rows(CatalogRowsTest::objectsDiffer)).isEmpty();
  }

  private static boolean objectsDiffer(CApiSymbol row) {
    CallFacts facts = row.facts();
    for (int i = 0; i < facts.parameterTypes().size(); i++) {
      if (facts.parameterTypes().get(i).equals("PyObject *") && !facts.isObject(i)) {
        return true;
      }
    }
    return facts.objectArguments().stream()
        .filter(i -> i < facts.parameterTypes().size())
        .map(i -> facts.parameterTypes().get(i))
        .anyMatch(type -> !type.matches("(const )?Py\\w+ \\*|void \\*|.*op.*"));
  }

  @Test
  void resultsWithATypeHaveAnOwner() {
    assertThat(
            rows(
                r ->
                    r.kind() == SymbolKind.FUNCTION
                        && (r.facts().resultType() == null) != (r.result().kind() == Kind.NONE)))
        .isEmpty();
    assertThat(
            rows(
                r ->
                    Objects.requireNonNullElse(r.facts().resultType(), "").equals("PyObject *")
                        && !r.result().isObject()))
        .isEmpty();
  }

  @Test
  void returnedPointersHaveALifetime() {
    assertThat(
            rows(
                r ->
                    r.kind().isCallable()
                        && r.result().kind() == Kind.VALUE
                        && Objects.requireNonNullElse(r.facts().resultType(), "").endsWith("*")
                        && r.facts().lifetime() == PointerLifetime.NONE))
        .isEmpty();
    assertThat(
            rows(
                r ->
                    (r.facts().lifetime() == PointerLifetime.ARGUMENT)
                        != r.facts().derivedFrom().isPresent()))
        .isEmpty();
  }

  @Test
  void whatCannotBePortedHasAReasonAndAdvice() {
    assertThat(
            rows(
                r ->
                    (r.replacement() instanceof Replacement.None
                            || r.replacement() instanceof Replacement.Legacy)
                        == r.advice().isBlank()))
        .isEmpty();
    assertThat(rows(r -> reason(r).startsWith("no HPy 0.9 equivalent"))).isEmpty();
  }

  private static String reason(CApiSymbol row) {
    Replacement replacement = row.replacement();
    if (replacement instanceof Replacement.None none) {
      return none.reason();
    }
    return replacement instanceof Replacement.Legacy legacy ? legacy.reason() : "";
  }

  @Test
  void rowsOfOtherVersionsSayWhich() {
    Map<String, String> expected =
        Map.of(
            "PyString_FromString", "gone since Python 3.0",
            "PyInt_AsLong", "gone since Python 3.0",
            "PyUnicode_AS_UNICODE", "gone since Python 3.12",
            "Py_NewRef", "new since Python 3.10",
            "PyDict_GetItemRef", "new since Python 3.13",
            "PyUnicodeWriter_Create", "new since Python 3.14",
            "PyUnicode_WCHAR_KIND", "new since Python 3.3, gone since Python 3.12",
            "PyList_New", "");
    expected.forEach(
        (name, words) ->
            assertThat(
                    Objects.requireNonNull(CApiCatalog.get().find(name)).availability().describe())
                .as(name)
                .isEqualTo(words));
  }

  @Test
  void messagesMentionUnusualVersionsOnly() {
    assertThat(new Availability("3.10", "").remark()).isEmpty();
    assertThat(new Availability("3.13", "").remark()).isEqualTo("new since Python 3.13");
    assertThat(new Availability("", "3.0").remark()).isEqualTo("gone since Python 3.0");
  }

  @Test
  void versionsAreComparedAsNumbers() {
    Availability between = new Availability("3.9", "3.12");
    assertThat(between.in("3.8")).isFalse();
    assertThat(between.in("3.9")).isTrue();
    assertThat(between.in("3.11")).isTrue();
    assertThat(between.in("3.12")).isFalse();
    assertThat(Availability.ALWAYS.in("2.7")).isTrue();
  }

  @Test
  void callsTellWhetherTheyReleaseTheGil() {
    CallFacts save = Objects.requireNonNull(CApiCatalog.get().find("PyEval_SaveThread")).facts();
    assertThat(save.releasesGil()).isTrue();
    CallFacts repr = Objects.requireNonNull(CApiCatalog.get().find("PyObject_Repr")).facts();
    assertThat(repr.releasesGil()).isFalse();
    assertThat(repr.mayReleaseGil()).isTrue();
    CallFacts size = Objects.requireNonNull(CApiCatalog.get().find("PyList_GET_SIZE")).facts();
    assertThat(size.mayReleaseGil()).isFalse();
  }
}
