package org.hpyport.capi.format;

import static java.util.Map.entry;
import static org.hpyport.capi.format.FormatArgument.Role.CONVERTER;
import static org.hpyport.capi.format.FormatArgument.Role.CONVERTER_DATA;
import static org.hpyport.capi.format.FormatArgument.Role.LENGTH_IN;
import static org.hpyport.capi.format.FormatArgument.Role.OBJECT_IN;
import static org.hpyport.capi.format.FormatArgument.Role.OBJECT_STOLEN;
import static org.hpyport.capi.format.FormatArgument.Role.TEXT_IN;
import static org.hpyport.capi.format.FormatArgument.Role.VALUE_IN;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The build units of CPython 3.11 and the C arguments each consumes. */
final class BuildUnits {

  private static final FormatArgument TEXT = new FormatArgument("const char *", TEXT_IN);
  private static final FormatArgument WIDE = new FormatArgument("const wchar_t *", TEXT_IN);
  private static final FormatArgument LENGTH = new FormatArgument("Py_ssize_t", LENGTH_IN);
  private static final FormatArgument OBJECT = new FormatArgument("PyObject *", OBJECT_IN);

  private static final Map<String, List<FormatArgument>> UNITS =
      Map.ofEntries(
          entry("s", List.of(TEXT)),
          entry("s#", List.of(TEXT, LENGTH)),
          entry("z", List.of(TEXT)),
          entry("z#", List.of(TEXT, LENGTH)),
          entry("U", List.of(TEXT)),
          entry("U#", List.of(TEXT, LENGTH)),
          entry("y", List.of(TEXT)),
          entry("y#", List.of(TEXT, LENGTH)),
          entry("u", List.of(WIDE)),
          entry("u#", List.of(WIDE, LENGTH)),
          entry("O", List.of(OBJECT)),
          entry("S", List.of(OBJECT)),
          entry("N", List.of(new FormatArgument("PyObject *", OBJECT_STOLEN))),
          entry(
              "O&",
              List.of(
                  new FormatArgument("PyObject *(*)(void *)", CONVERTER),
                  new FormatArgument("void *", CONVERTER_DATA))),
          number("b", "char"),
          number("B", "unsigned char"),
          number("h", "short"),
          number("H", "unsigned short"),
          number("i", "int"),
          number("I", "unsigned int"),
          number("l", "long"),
          number("k", "unsigned long"),
          number("L", "long long"),
          number("K", "unsigned long long"),
          number("n", "Py_ssize_t"),
          number("c", "char"),
          number("C", "int"),
          number("f", "float"),
          number("d", "double"),
          number("D", "Py_complex *"));

  private BuildUnits() {}

  private static Map.Entry<String, List<FormatArgument>> number(String code, String type) {
    return entry(code, List.of(new FormatArgument(type, VALUE_IN)));
  }

  static @Nullable List<FormatArgument> arguments(String code) {
    return UNITS.get(code);
  }
}
