package org.hpyport.migration;

import org.junit.jupiter.api.Test;

/** What a refusal tells of the symbol that caused it. */
class RefusalWordsTest {
  private final MigrationTester tester =
      MigrationTester.of(MigrationRegistry.standard().toArray(Migration[]::new));

  private static String module(String statement) {
    return """
        #include <Python.h>

        static PyObject *
        f(PyObject *self, PyObject *arg)
        {
            STATEMENT
            Py_RETURN_NONE;
        }

        static PyMethodDef methods[] = {
            {"f", f, METH_O, NULL},
            {NULL}
        };

        static struct PyModuleDef def = {
            PyModuleDef_HEAD_INIT, "example", NULL, -1, methods
        };

        PyMODINIT_FUNC
        PyInit_example(void)
        {
            return PyModule_Create(&def);
        }
        """
        .replace("STATEMENT", statement);
  }

  @Test
  void namesTheVersionThatDroppedTheSymbol() {
    tester.refuses(
        module("FILE *file = PyFile_AsFile(arg);"),
        "PyFile_AsFile (gone since Python 3.0): files are not C FILEs since Python 3");
  }

  @Test
  void saysNothingOfVersionsWhereTheSymbolIsOrdinary() {
    tester.refuses(
        module("PyObject_IS_GC(arg);"),
        "PyObject_IS_GC: whether an object is tracked cannot be observed");
  }
}
