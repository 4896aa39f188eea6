package org.hpyport.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroShapesTest {
  private final MacroShapes shapes =
      new MacroShapes(KnownNames.instance()::macro, KnownNames.instance()::isType);

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "''                                       ~ EMPTY",
        "static inline                            ~ ATTRIBUTE",
        "__attribute__((unused)) static           ~ ATTRIBUTE",
        "unsigned long                            ~ TYPE",
        "PyObject *                               ~ TYPE",
        "__attribute__((x)) PyObject*             ~ TYPE",
        "x + 1                                    ~ EXPRESSION",
        "((PyObject *)(op))                       ~ EXPRESSION",
        "\"text\"                                 ~ EXPRESSION",
        "do { f(); } while (0)                    ~ DO_WHILE",
        "return NULL                              ~ DO_WHILE",
        "f(); g()                                 ~ DO_WHILE",
        "if (x) { f(); }                          ~ STATEMENT",
        "return NULL;                             ~ STATEMENT",
        "f(x);                                    ~ STATEMENT",
        "_Pragma(\"GCC diagnostic push\")         ~ STATEMENT",
        "for (i = 0; i < n; i++)                  ~ BLOCK_HEAD",
        "if (x)                                   ~ BLOCK_HEAD",
        "{ PyThreadState *s = f();                ~ OPENING",
        "g(s); }                                  ~ CLOSING",
        "{ \"a\", f, METH_O },                    ~ INITIALIZER",
        "PyObject_HEAD int x;                     ~ MEMBERS",
        "int x; char *y;                          ~ MEMBERS",
        "static int x = 1;                        ~ DECLARATION",
        "||                                       ~ OTHER",
        "== 0                                     ~ OTHER",
        "Py_BEGIN_ALLOW_THREADS                   ~ OPENING",
        "PyObject_HEAD                            ~ MEMBERS",
        "PyMODINIT_FUNC                           ~ TYPE",
      })
  void tellsTheShape(String body, MacroShape shape) {
    assertThat(shapes.of(null, body)).isEqualTo(shape);
  }

  @Test
  void aParameterMayBeTheType() {
    assertThat(shapes.of(List.of("T"), "static T")).isEqualTo(MacroShape.TYPE);
    assertThat(shapes.of(List.of("x"), "x")).isEqualTo(MacroShape.EXPRESSION);
  }

  @ParameterizedTest
  @CsvSource({
    "Py_RETURN_NONE, DO_WHILE", "Py_BEGIN_ALLOW_THREADS, OPENING", "PyObject_HEAD, MEMBERS",
    "PyVarObject_HEAD_INIT, INITIALIZER", "PyDoc_STRVAR, DECLARATION", "Py_VISIT, DO_WHILE",
    "PyMODINIT_FUNC, TYPE", "PyAPI_FUNC, TYPE", "HPyDef_METH, DECLARATION",
    "HPy_BEGIN_LEAVE_PYTHON, OPENING", "HPy_VISIT, DO_WHILE", "METH_VARARGS, EXPRESSION"
  })
  void theTablesKnowTheHeaders(String name, MacroShape shape) {
    MacroDefinition macro = KnownNames.instance().macro(name);
    assertThat(macro).isNotNull();
    assertThat(macro.shape()).isEqualTo(shape);
  }

  @ParameterizedTest
  @CsvSource({
    "PyObject",
    "Py_ssize_t",
    "PyCFunction",
    "PyModuleDef",
    "HPy",
    "HPyContext",
    "size_t",
    "FILE"
  })
  void theTablesKnowTypes(String name) {
    assertThat(KnownNames.instance().isType(name)).isTrue();
  }
}
