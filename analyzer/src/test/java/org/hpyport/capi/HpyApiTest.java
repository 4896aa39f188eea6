package org.hpyport.capi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.OptionalInt;
import org.hpyport.capi.Ownership.Kind;
import org.junit.jupiter.api.Test;

class HpyApiTest {

  private static HpySymbol symbol(String name) {
    return Objects.requireNonNull(HpyApi.get().find(name), name);
  }

  @Test
  void everyRowIsInTheShippedHeaders() {
    assertThat(HpyApi.get().all())
        .hasSizeGreaterThan(250)
        .extracting(HpySymbol::name)
        .isSubsetOf(CatalogText.names("hpy-api-names.txt"));
  }

  @Test
  void everyContextMemberHasARow() {
    assertThat(CatalogText.names("hpy-api-names.txt"))
        .filteredOn(name -> name.startsWith("ctx->"))
        .hasSizeGreaterThan(80)
        .allSatisfy(
            name -> assertThat(symbol(name).result().kind()).as(name).isEqualTo(Kind.CONSTANT));
  }

  @Test
  void nothingIsStolen() {
    assertThat(HpyApi.get().all()).allMatch(row -> row.steals().isEmpty());
  }

  @Test
  void onlyCloseReleases() {
    assertThat(HpyApi.get().all())
        .filteredOn(row -> !row.facts().releases().isEmpty())
        .extracting(HpySymbol::name)
        .containsExactly("HPy_Close");
  }

  @Test
  void contextIsArgumentZero() {
    assertThat(symbol("HPy_Close").facts().releases()).containsExactly(1);
    assertThat(symbol("HPyUnicode_AsUTF8AndSize").derivedFrom()).isEqualTo(OptionalInt.of(1));
  }

  @Test
  void keywordParsingTracksItsOutputs() {
    assertThat(symbol("HPyArg_ParseKeywords").facts().outOwnership().kind())
        .isEqualTo(Kind.TRACKED);
    assertThat(symbol("HPyArg_Parse").facts().outOwnership()).isEqualTo(Ownership.borrowedFrom(2));
  }

  @Test
  void raisingFunctionsGiveTheNullHandle() {
    assertThat(symbol("HPyErr_SetString").result().kind()).isEqualTo(Kind.NULL);
    assertThat(symbol("HPyErr_SetString").error()).isEqualTo(ErrorConvention.RAISES);
  }
}
