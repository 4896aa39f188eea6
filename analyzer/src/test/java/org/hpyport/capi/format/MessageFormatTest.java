package org.hpyport.capi.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFormatTest {

  @Test
  void readsConversionsAndTheirCTypes() {
    MessageFormat f = MessageFormat.parse("%s: %zd of %R, 100%%");
    assertThat(f.units()).extracting(MessageUnit::text).containsExactly("%s", "%zd", "%R", "%%");
    assertThat(f.units()).extracting(MessageUnit::column).containsExactly(1, 5, 12, 19);
    assertThat(f.arguments())
        .extracting(FormatArgument::cType)
        .containsExactly("const char *", "Py_ssize_t", "PyObject *");
    assertThat(f.isNative()).isTrue();
  }

  @Test
  void someConversionsTakeTwoArguments() {
    assertThat(MessageFormat.parse("%V").arguments()).hasSize(2);
    assertThat(MessageFormat.parse("%*.*d").arguments()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%c", "%05d", "%.200s", "%10.3s", "%lld", "%lu", "%zu", "%x", "%p", "%A", "%U"})
  void hpyTakesTheDocumentedSubset(String format) {
    assertThat(MessageFormat.parse(format).isNative()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%lx", "%X", "%o", "%f", "%jd", "%*d", "%5c", "%05s", "%-5d", "%T"})
  void hpyRefusesTheRest(String format) {
    MessageFormat f = MessageFormat.parse(format);
    assertThat(f.isValid()).isTrue();
    assertThat(f.units().get(0).fate()).isEqualTo(UnitFate.CONVERTED);
    assertThat(f.units().get(0).hpyObstacle()).isNotBlank();
  }

  @Test
  void theFormatMustBeAscii() {
    assertThat(MessageFormat.parse("caf\u00e9 %d").isNative()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"a %y, %y, 3", "50%, %, 3", "%d %l, %l, 4"})
  void problemsNameUnitAndColumn(String format, String unit, int column) {
    MessageFormat f = MessageFormat.parse(format);
    assertThat(f.problems()).hasSize(1);
    assertThat(f.problems().get(0).unit()).isEqualTo(unit);
    assertThat(f.problems().get(0).column()).isEqualTo(column);
  }
}
