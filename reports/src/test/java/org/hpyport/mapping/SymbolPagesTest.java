package org.hpyport.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Replacement;
import org.junit.jupiter.api.Test;

class SymbolPagesTest {
  private final SymbolPages pages =
      new SymbolPages(
          new Examples(
              List.of(
                  new Example(
                      "family/one: one.c", List.of("PyList_Append"), "old(x);\n", "new(x);\n"))));

  private String text(String symbol) {
    String text = PageText.of(Objects.requireNonNull(pages.find(symbol)));
    return text.replaceAll("\\n {14}", " ");
  }

  @Test
  void tellsWhoOwnsTheResult() {
    assertThat(text("PyList_GetItem"))
        .startsWith("PyList_GetItem: function of the C API, area list\n")
        .contains("Result      PyObject *: a reference borrowed from the first argument.")
        .contains("On failure  Null, with an exception set.")
        .contains("it becomes hpp_item(ctx, a, b) of hpy_port_support.h")
        .contains("no negative indices, IndexError outside")
        .contains("The result is a new handle, where the C API lends a reference");
  }

  @Test
  void tellsTheVersionsThatHaveIt() {
    assertThat(text("PyOS_double_to_string"))
        .contains(
            "Versions    New since Python 3.1.", "Takes       (double, char, int, int, int *)");
  }

  @Test
  void tellsWhetherAFailedCallSteals() {
    assertThat(text("PyTuple_SetItem"))
        .contains("The third argument is stolen")
        .contains("also when the call fails");
    assertThat(text("PyModule_AddObject")).contains("stays the caller's when the call fails");
  }

  @Test
  void tellsWhyNothingTakesItsPlace() {
    assertThat(text("PyErr_Fetch")).contains("legacy: HPy 0.9 cannot fetch an exception");
    assertThat(text("PyErr_NormalizeException")).contains("Instead     ");
    assertThat(text("PyDictObject"))
        .contains("none: the fields of built-in objects are not visible");
  }

  @Test
  void showsTheExample() {
    assertThat(text("PyList_Append"))
        .endsWith("\nBefore (family/one: one.c):\n\n    old(x);\n\nAfter:\n\n    new(x);\n");
    assertThat(text("Py_INCREF")).contains("No example shows this being done.");
  }

  @Test
  void knowsNoOtherNames() {
    assertThat(pages.find("PyList_Apend")).isNull();
  }

  @Test
  void listsOneSymbolALine() {
    assertThat(SymbolList.of("").lines()).hasSize(CApiCatalog.get().all().size());
    assertThat(SymbolList.of("none").lines())
        .allSatisfy(line -> assertThat(line).containsPattern("^\\w+ +none {6}\\S"));
    assertThat(SymbolList.of("direct").lines())
        .anySatisfy(
            l -> assertThat(l).matches("PyList_Append +direct +HPyList_Append\\(ctx, a, b\\)"));
  }

  @Test
  void describesEveryMigrationOfTheCatalogAndNoOther() {
    assertThat(Migrations.ids())
        .isEqualTo(
            CApiCatalog.get().all().stream()
                .map(CApiSymbol::replacement)
                .filter(Replacement.Reshaped.class::isInstance)
                .map(r -> ((Replacement.Reshaped) r).migration())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void wrapsLongTexts() {
    String text = PageText.entry("Label", "word ".repeat(40).strip());
    assertThat(text.lines()).hasSize(3).allSatisfy(l -> assertThat(l.length()).isLessThan(97));
    assertThat(text).startsWith("  Label       word").contains("\n              word");
  }

  @Test
  void escapesMarksOutsideOfCode() {
    assertThat(PageMarkdown.prose("a_b <c> `d_e *`")).isEqualTo("a\\_b \\<c\\> `d_e *`");
  }
}
