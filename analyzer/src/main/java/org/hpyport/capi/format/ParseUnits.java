package org.hpyport.capi.format;

import static java.util.Map.entry;
import static org.hpyport.capi.format.FormatArgument.Role.BUFFER_OUT;
import static org.hpyport.capi.format.FormatArgument.Role.CONVERTER;
import static org.hpyport.capi.format.FormatArgument.Role.CONVERTER_DATA;
import static org.hpyport.capi.format.FormatArgument.Role.COPY_OUT;
import static org.hpyport.capi.format.FormatArgument.Role.ENCODING_IN;
import static org.hpyport.capi.format.FormatArgument.Role.LENGTH_OUT;
import static org.hpyport.capi.format.FormatArgument.Role.OBJECT_OUT;
import static org.hpyport.capi.format.FormatArgument.Role.POINTER_OUT;
import static org.hpyport.capi.format.FormatArgument.Role.TYPE_IN;
import static org.hpyport.capi.format.FormatArgument.Role.VALUE_OUT;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parse units of CPython 3.11 and the C arguments each consumes. */
final class ParseUnits {

  private static final FormatArgument OBJECT = new FormatArgument("PyObject **", OBJECT_OUT);
  private static final FormatArgument BUFFER = new FormatArgument("Py_buffer *", BUFFER_OUT);
  private static final FormatArgument TEXT = new FormatArgument("const char **", POINTER_OUT);
  private static final FormatArgument WIDE = new FormatArgument("const Py_UNICODE **", POINTER_OUT);
  private static final FormatArgument LENGTH = new FormatArgument("Py_ssize_t *", LENGTH_OUT);
  private static final FormatArgument ENCODING = new FormatArgument("const char *", ENCODING_IN);
  private static final FormatArgument COPY = new FormatArgument("char **", COPY_OUT);

  private static final Map<String, List<FormatArgument>> UNITS =
      Map.ofEntries(
          entry("s", List.of(TEXT)),
          entry("s#", List.of(TEXT, LENGTH)),
          entry("s*", List.of(BUFFER)),
          entry("z", List.of(TEXT)),
          entry("z#", List.of(TEXT, LENGTH)),
          entry("z*", List.of(BUFFER)),
          entry("y", List.of(TEXT)),
          entry("y#", List.of(TEXT, LENGTH)),
          entry("y*", List.of(BUFFER)),
          entry("w*", List.of(BUFFER)),
          entry("u", List.of(WIDE)),
          entry("u#", List.of(WIDE, LENGTH)),
          entry("Z", List.of(WIDE)),
          entry("Z#", List.of(WIDE, LENGTH)),
          entry("es", List.of(ENCODING, COPY)),
          entry("et", List.of(ENCODING, COPY)),
          entry("es#", List.of(ENCODING, COPY, LENGTH)),
          entry("et#", List.of(ENCODING, COPY, LENGTH)),
          entry("S", List.of(OBJECT)),
          entry("Y", List.of(OBJECT)),
          entry("U", List.of(OBJECT)),
          entry("O", List.of(OBJECT)),
          entry("O!", List.of(new FormatArgument("PyTypeObject *", TYPE_IN), OBJECT)),
          entry(
              "O&",
              List.of(
                  new FormatArgument("int (*)(PyObject *, void *)", CONVERTER),
                  new FormatArgument("void *", CONVERTER_DATA))),
          number("b", "unsigned char *"),
          number("B", "unsigned char *"),
          number("h", "short *"),
          number("H", "unsigned short *"),
          number("i", "int *"),
          number("I", "unsigned int *"),
          number("l", "long *"),
          number("k", "unsigned long *"),
          number("L", "long long *"),
          number("K", "unsigned long long *"),
          number("n", "Py_ssize_t *"),
          number("c", "char *"),
          number("C", "int *"),
          number("f", "float *"),
          number("d", "double *"),
          number("D", "Py_complex *"),
          number("p", "int *"));

  private ParseUnits() {}

  private static Map.Entry<String, List<FormatArgument>> number(String code, String type) {
    return entry(code, List.of(new FormatArgument(type, VALUE_OUT)));
  }

  static @Nullable List<FormatArgument> arguments(String code) {
    return UNITS.get(code);
  }
}
