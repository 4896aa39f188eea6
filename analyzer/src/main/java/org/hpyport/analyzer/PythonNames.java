package org.hpyport.analyzer;

import java.util.regex.Pattern;

/** Tells the names that Python's headers define, by how they look. */
public final class PythonNames {
  private static final Pattern NAME =
      Pattern.compile(
          "\\b(_?Py[A-Z_]\\w*|PY_\\w+|PYPY_VERSION(_NUM)?|GRAALVM_PYTHON(_VERSION_NUM)?|METH_\\w+"
              + "|T_(INT|LONG|OBJECT\\w*|STRING))\\b");

  private PythonNames() {}

  /** Whether a word is one. */
  public static boolean isOne(String word) {
    return NAME.matcher(word).matches();
  }

  /** Whether a name stands for a C type without objects, which ports word by word. */
  static boolean isType(String word) {
    return word.matches("Py_\\w+_t|Py_UCS[124]|Py_UNICODE");
  }

  /** Whether one stands in a text. */
  public static boolean standIn(String text) {
    return NAME.matcher(text).find();
  }
}
