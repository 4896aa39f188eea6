package org.hpyport.capi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.hpyport.capi.Ownership.Kind;
import org.junit.jupiter.api.Test;

class CApiCatalogTest {

  private static CApiSymbol symbol(String name) {
    return Objects.requireNonNull(CApiCatalog.get().find(name), name);
  }

  @Test
  void knowsTheMostWidespreadSymbols() {
    assertThat(CatalogText.names("widespread-symbols.txt"))
        .hasSizeGreaterThan(250)
        .allSatisfy(name -> assertThat(CApiCatalog.get().find(name)).as(name).isNotNull());
  }

  @Test
  void knowsEverySymbolThatWasEverLookedAt() {
    assertThat(CatalogText.names("known-symbols.txt"))
        .hasSizeGreaterThan(1600)
        .allSatisfy(name -> assertThat(CApiCatalog.get().find(name)).as(name).isNotNull());
  }

  @Test
  void knowsTheNamesOfOtherVersions() {
    assertThat(CApiCatalog.get().all())
        .filteredOn(row -> row.availability().goneSince().equals("3.0"))
        .hasSizeGreaterThan(90);
    assertThat(CApiCatalog.get().all())
        .filteredOn(row -> Availability.compare("3.12", since(row)) <= 0)
        .hasSizeGreaterThan(180);
  }

  private static String since(CApiSymbol row) {
    String since = row.availability().newSince();
    return since.isEmpty() ? "2.7" : since;
  }

  @Test
  void unknownNamesHaveNoRow() {
    assertThat(CApiCatalog.get().find("PyNothing_OfTheSort")).isNull();
  }

  @Test
  void listItemIsBorrowedFromTheList() {
    CApiSymbol item = symbol("PyList_GetItem");
    assertThat(item.result()).isEqualTo(Ownership.borrowedFrom(0));
    assertThat(item.error()).isEqualTo(ErrorConvention.NULL);
    assertThat(item.hpyResult().kind()).isEqualTo(Kind.NEW);
    assertThat(((Replacement.Helper) item.replacement()).name()).isEqualTo("hpp_item");
  }

  @Test
  void uncheckedItemMacroIsDirect() {
    Replacement.Direct direct = (Replacement.Direct) symbol("PyTuple_GET_ITEM").replacement();
    assertThat(direct.text(List.of("t", "0"))).isEqualTo("HPy_GetItem_i(ctx, t, 0)");
  }

  @Test
  void addObjectStealsOnlyOnSuccess() {
    CallFacts add = symbol("PyModule_AddObject").facts();
    assertThat(add.steals()).containsExactly(2);
    assertThat(add.stealsOnFailure()).isFalse();
    assertThat(symbol("PyList_SetItem").facts().stealsOnFailure()).isTrue();
  }

  @Test
  void typeCheckNamesTheContextType() {
    Replacement.Direct direct = (Replacement.Direct) symbol("PyLong_Check").replacement();
    assertThat(direct.text(List.of("o"))).isEqualTo("HPy_TypeCheck(ctx, o, ctx->h_LongType)");
  }

  @Test
  void constantStandsAlone() {
    Replacement.Direct none = (Replacement.Direct) symbol("Py_None").replacement();
    assertThat(none.text(List.of())).isEqualTo("ctx->h_None");
    assertThat(none.needsContext()).isTrue();
    assertThat(symbol("Py_None").result().kind()).isEqualTo(Kind.CONSTANT);
  }

  @Test
  void utf8PointerLivesAsLongAsItsArgument() {
    assertThat(symbol("PyUnicode_AsUTF8").derivedFrom()).isEqualTo(OptionalInt.of(0));
    assertThat(symbol("PyUnicode_AsUTF8AndSize").derivedFrom()).isEqualTo(OptionalInt.of(0));
  }

  @Test
  void errFormatRaisesAndGivesNull() {
    CApiSymbol format = symbol("PyErr_Format");
    assertThat(format.error()).isEqualTo(ErrorConvention.RAISES);
    assertThat(format.result().kind()).isEqualTo(Kind.NULL);
    assertThat(format.facts().format()).isEqualTo(new FormatRole(FormatRole.Style.MESSAGE, 1));
  }

  @Test
  void dictNextWritesBorrowedObjects() {
    CallFacts next = symbol("PyDict_Next").facts();
    assertThat(next.outObjects()).containsExactly(2, 3);
    assertThat(next.outOwnership()).isEqualTo(Ownership.borrowedFrom(0));
  }

  @Test
  void clearReleasesAndNullsItsVariable() {
    CallFacts clear = symbol("Py_CLEAR").facts();
    assertThat(clear.releases()).containsExactly(0);
    assertThat(clear.assignsNull()).isTrue();
  }

  @Test
  void fatalErrorDoesNotReturn() {
    assertThat(symbol("Py_FatalError").noReturn()).isTrue();
  }
}
