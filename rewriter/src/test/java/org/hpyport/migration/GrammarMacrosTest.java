package org.hpyport.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Functions whose macros had to be expanded to understand them. */
class GrammarMacrosTest {
  private final MigrationTester tester =
      MigrationTester.of(MigrationRegistry.standard().toArray(Migration[]::new));

  private static String module(String macro, String condition) {
    return String.join(
        "\n",
        "#include <Python.h>",
        macro,
        "static PyObject *twice(PyObject *self, PyObject *arg) {",
        "    PyObject *n = PyNumber_Add(arg, arg);",
        "    if (" + condition + ") {",
        "        return NULL;",
        "    }",
        "    return n;",
        "}",
        "static PyMethodDef methods[] = {",
        "    {\"twice\", twice, METH_O, NULL},",
        "    {NULL, NULL, 0, NULL},",
        "};",
        "static struct PyModuleDef moduledef = {",
        "    PyModuleDef_HEAD_INIT, \"example\", NULL, 0, methods,",
        "};",
        "PyMODINIT_FUNC PyInit_example(void) {",
        "    return PyModule_Create(&moduledef);",
        "}",
        "");
  }

  @Test
  void operatorsStayAsTheyAre() {
    PortResult result = tester.port(module("#define IS ==", "n IS NULL"));
    assertThat(result.universal()).isTrue();
    assertThat(result.files().get(0).newText()).contains("if (HPy_IsNull(n)) {");
  }

  @Test
  void aVariableInTheBodyIsNoPlaceForAnEdit() {
    tester.refuses(
        module("#define FAILED == n || n == NULL", "NULL FAILED"),
        "a macro that changes the grammar hides a use of n");
  }
}
