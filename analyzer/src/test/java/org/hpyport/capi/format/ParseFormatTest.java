package org.hpyport.capi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hpyport.capi.format.FormatArgument.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParseFormatTest {

  private static List<Role> roles(String format) {
    return ParseFormat.parse(format).arguments().stream().map(FormatArgument::role).toList();
  }

  @Test
  void readsUnitsMarksAndName() {
    ParseFormat f = ParseFormat.parse("Oi|s#$p:join");
    assertThat(f.isValid()).isTrue();
    assertThat(f.units()).extracting(ParseUnit::code).containsExactly("O", "i", "s#", "p");
    assertThat(f.units()).extracting(ParseUnit::column).containsExactly(1, 2, 4, 7);
    assertThat(f.units()).extracting(ParseUnit::optional).containsExactly(false, false, true, true);
    assertThat(f.units().get(3).keywordOnly()).isTrue();
    assertThat(f.functionName()).isEqualTo("join");
    assertThat(f.required()).isEqualTo(2);
    assertThat(f.positional()).isEqualTo(3);
  }

  @Test
  void readsTheMessage() {
    ParseFormat f = ParseFormat.parse("O;wants: one");
    assertThat(f.message()).isEqualTo("wants: one");
    assertThat(f.functionName()).isNull();
  }

  @Test
  void countsTheCArgumentsOfEachUnit() {
    assertThat(roles("O!O&es#y*"))
        .containsExactly(
            Role.TYPE_IN,
            Role.OBJECT_OUT,
            Role.CONVERTER,
            Role.CONVERTER_DATA,
            Role.ENCODING_IN,
            Role.COPY_OUT,
            Role.LENGTH_OUT,
            Role.BUFFER_OUT);
  }

  @Test
  void nestsParentheses() {
    ParseFormat f = ParseFormat.parse("O((ii)s#)d");
    assertThat(f.units()).extracting(ParseUnit::code).containsExactly("O", "(", "d");
    assertThat(f.units()).extracting(ParseUnit::width).containsExactly(1, 4, 1);
    assertThat(f.units().get(1).nested().get(0).nested()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "O, POSITIONAL, NATIVE", "n, KEYWORDS, NATIVE", "s, POSITIONAL, NATIVE",
    "s, KEYWORDS_DICT, CONVERTED", "|s, POSITIONAL, CONVERTED", "|p, KEYWORDS, CONVERTED",
    "z, POSITIONAL, CONVERTED", "s#, POSITIONAL, CONVERTED", "O!, KEYWORDS, CONVERTED",
    "(ii), POSITIONAL, CONVERTED", "w*, POSITIONAL, NONE", "u#, POSITIONAL, NONE"
  })
  void tellsWhatHpyKnows(String format, ParseTarget target, UnitFate fate) {
    assertThat(ParseFormat.parse(format).units().get(0).fate(target)).isEqualTo(fate);
  }

  @ParameterizedTest
  @CsvSource({
    "Oq, q, 2",
    "O i, ' ', 2",
    "(ii, (, 1",
    "ii), ), 3",
    "O||i, |, 3",
    "O$i, $, 2",
    "(O|i), |, 3",
    "w, w, 1",
    "e, e, 1"
  })
  void problemsNameUnitAndColumn(String format, String unit, int column) {
    List<FormatProblem> problems = ParseFormat.parse(format).problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).unit()).isEqualTo(unit);
    assertThat(problems.get(0).column()).isEqualTo(column);
  }

  @Test
  void emptyFormatTakesNothing() {
    assertThat(ParseFormat.parse("").units()).isEmpty();
    assertThat(ParseFormat.parse(":f").functionName()).isEqualTo("f");
  }
}
