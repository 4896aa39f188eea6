package org.hpyport.capi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.InstalledFiles;
import org.hpyport.capi.Ownership;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The catalog agrees with the manual of the Python whose C API it describes. {@code
 * -Dgolden.update=true} records the documented names anew.
 */
class InstalledDocumentationTest {

  private static ApiDocumentation manual;
  private static List<Difference> differences;

  @BeforeAll
  static void read() throws IOException {
    manual = ApiDocumentation.read(InstalledFiles.documentation());
    differences = CatalogComparison.compare(CApiCatalog.get(), manual);
  }

  private static DocumentedSymbol entry(String name) {
    return Objects.requireNonNull(manual.find(name), name);
  }

  @Test
  void everyDisagreementIsExplained() {
    assertThat(differences.stream().filter(d -> !d.isExplained())).isEmpty();
  }

  @Test
  void noExplanationIsLeftOver() {
    Set<String> disagreeing =
        differences.stream().map(Difference::symbol).collect(Collectors.toSet());
    assertThat(
            CApiCatalog.get().all().stream()
                .filter(row -> !row.docNote().isEmpty())
                .map(CApiSymbol::name))
        .isNotEmpty()
        .isSubsetOf(disagreeing);
  }

  @Test
  void readsSignaturesAndMarks() {
    assertThat(manual.release()).isEqualTo("3.11");
    assertThat(manual.symbols()).hasSizeGreaterThan(1400);
    assertThat(manual.symbols().stream().filter(s -> s.result() != null)).hasSizeGreaterThan(330);
    DocumentedSymbol item = entry("PyList_GetItem");
    assertThat(String.valueOf(item.prototype()))
        .isEqualTo("PyObject *PyList_GetItem(PyObject *, Py_ssize_t)");
    assertThat(item.result()).isEqualTo(Ownership.Kind.BORROWED);
    assertThat(item.stableAbi()).isTrue();
    assertThat(entry("PyErr_Format").result()).isEqualTo(Ownership.Kind.NULL);
    assertThat(entry("Py_NewRef").addedIn()).isEqualTo("3.10");
    assertThat(entry("Py_MIN").operands()).isEqualTo(OptionalInt.of(2));
  }

  @Test
  void readsWhatIsStolen() {
    assertThat(entry("PyList_SetItem").steals())
        .singleElement()
        .matches(s -> s.steals() && !s.onSuccessOnly() && s.arguments().equals(List.of(2)));
    assertThat(entry("PyModule_AddObject").steals())
        .anyMatch(s -> s.steals() && s.onSuccessOnly() && s.arguments().equals(List.of(2)));
    assertThat(entry("PyDict_SetItem").steals())
        .singleElement()
        .matches(s -> !s.steals() && s.arguments().equals(List.of(2)));
    assertThat(manual.symbols().stream().filter(s -> !s.steals().isEmpty()))
        .hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void rowsKnowTheVersionThatAddedThem() {
    assertThat(
            manual.symbols().stream()
                .filter(s -> s.addedIn().startsWith("3"))
                .filter(s -> CApiCatalog.get().find(s.name()) != null)
                .filter(s -> !added(s.name()).equals(s.addedIn()))
                .map(s -> s.name() + " " + s.addedIn()))
        .isEmpty();
  }

  private static String added(String name) {
    return Objects.requireNonNull(CApiCatalog.get().find(name)).availability().newSince();
  }

  @Test
  void everyDocumentedFunctionGivingReferencesHasARow() {
    assertThat(
            manual.symbols().stream()
                .filter(s -> s.result() != null)
                .map(DocumentedSymbol::name)
                .filter(name -> CApiCatalog.get().find(name) == null))
        .isEmpty();
  }

  @Test
  void documentedNamesAreRecorded() throws IOException {
    List<String> names =
        manual.symbols().stream()
            .map(DocumentedSymbol::name)
            .filter(name -> CApiCatalog.get().find(name) != null)
            .sorted()
            .toList();
    if (Boolean.getBoolean("golden.update")) {
      Path resource = Path.of("src/main/resources/org/hpyport/capi/docs", DocumentedNames.RESOURCE);
      Files.writeString(resource, String.join("\n", names) + "\n");
      return;
    }
    assertThat(DocumentedNames.get()).isEqualTo(names);
  }
}
