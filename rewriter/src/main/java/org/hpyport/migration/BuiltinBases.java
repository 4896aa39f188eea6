package org.hpyport.migration;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Built-in types that C types may derive from, with the shape that HPy 0.9 knows them by. */
final class BuiltinBases {
  private static final Map<String, String> SHAPES =
      Map.of(
          "PyType_Type", "Type",
          "PyLong_Type", "Long",
          "PyFloat_Type", "Float",
          "PyUnicode_Type", "Unicode",
          "PyTuple_Type", "Tuple",
          "PyList_Type", "List");

  private BuiltinBases() {}

  /** The shape of a built-in type, or {@code null} if HPy has none. */
  static @Nullable String shape(String type) {
    return SHAPES.get(type);
  }

  /** The shape of the struct a C struct begins with, or {@code null}. */
  static @Nullable String shapeOfStruct(String struct) {
    return SHAPES.get(struct.replaceFirst("Object$", "_Type"));
  }

  /** The handle of a built-in type. */
  static String handle(String type, String ctx) {
    return ctx + "->h_" + type.replaceFirst("^Py", "").replace("_", "");
  }
}
