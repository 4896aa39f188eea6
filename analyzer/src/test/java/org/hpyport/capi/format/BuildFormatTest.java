package org.hpyport.capi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hpyport.capi.format.FormatArgument.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildFormatTest {

  @Test
  void buildsATree() {
    BuildFormat f = BuildFormat.parse("(i[Ns#]){s:O, s:d}");
    assertThat(f.isValid()).isTrue();
    assertThat(f.items()).hasSize(2);
    assertThat(f.units())
        .extracting(BuildItem.Unit::code)
        .containsExactly("i", "N", "s#", "s", "O", "s", "d");
    assertThat(f.arguments()).hasSize(8);
  }

  @Test
  void onlyNSteals() {
    List<FormatArgument> arguments = BuildFormat.parse("OSN").arguments();
    assertThat(arguments)
        .extracting(FormatArgument::role)
        .containsExactly(Role.OBJECT_IN, Role.OBJECT_IN, Role.OBJECT_STOLEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "i, l | il",
        "( O O ) | (OO)",
        "{sisi} | {s:i,s:i}",
        "{s:(ii)} | {s:(ii)}",
        "bHN | iIO",
        "[z y#] | [OO]"
      })
  void writesTheSeparatorsHpyWants(String format, String hpy) {
    assertThat(BuildFormat.parse(format).hpyFormat()).isEqualTo(hpy);
  }

  @Test
  void callArgumentsAreAlwaysATuple() {
    assertThat(BuildFormat.parse("i").hpyTupleFormat()).isEqualTo("(i)");
    assertThat(BuildFormat.parse("").hpyTupleFormat()).isEqualTo("()");
  }

  @ParameterizedTest
  @CsvSource({
    "i, NATIVE",
    "b, NATIVE",
    "O, NATIVE",
    "N, CONVERTED",
    "z, CONVERTED",
    "O&, CONVERTED",
    "s#, CONVERTED",
    "D, CONVERTED"
  })
  void tellsWhatHpyKnows(String format, UnitFate fate) {
    assertThat(BuildFormat.parse(format).units().get(0).fate()).isEqualTo(fate);
  }

  @Test
  void aNullStringIsNone() {
    assertThat(BuildFormat.parse("s").units().get(0).nullMeansNone()).isTrue();
    assertThat(BuildFormat.parse("i").units().get(0).nullMeansNone()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"iq, q, 2", "(ii, (, 1", "i], ], 2", "{sis}, {, 1", "(i], ], 3", "O!, !, 2"})
  void problemsNameUnitAndColumn(String format, String unit, int column) {
    List<FormatProblem> problems = BuildFormat.parse(format).problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).unit()).isEqualTo(unit);
    assertThat(problems.get(0).column()).isEqualTo(column);
  }
}
