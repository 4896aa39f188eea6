package org.hpyport.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hpyport.analyzer.Analyzer;
import org.hpyport.model.ExtensionModel;
import org.hpyport.port.UniversalPort;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.ParseOptions;
import org.junit.jupiter.api.Test;

class FinalTypesTest {
  private static final String SOURCE =
      """
      #include <Python.h>
      typedef struct {
          PyObject_HEAD
          long n;
      } T;
      static PyObject *
      T_n(T *self, PyObject *Py_UNUSED(ignored))
      {
          return PyLong_FromLong(self->n);
      }
      static PyMethodDef T_methods[] = {
          {"n", (PyCFunction)T_n, METH_NOARGS, NULL},
          {NULL, NULL, 0, NULL}
      };
      static PyTypeObject T_Type = {
          PyVarObject_HEAD_INIT(NULL, 0)
          .tp_name = "m.T",
          .tp_basicsize = sizeof(T),
          .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
          .tp_new = PyType_GenericNew,
          .tp_methods = T_methods,
      };
      static struct PyModuleDef m_module = {PyModuleDef_HEAD_INIT, "m", NULL, -1, NULL};
      PyMODINIT_FUNC
      PyInit_m(void)
      {
          PyObject *m = PyModule_Create(&m_module);
          if (m != NULL && PyModule_AddType(m, &T_Type) < 0) {
              Py_DECREF(m);
              return NULL;
          }
          return m;
      }
      """;

  @Test
  void pythonMayDeriveUnlessAskedOtherwise() {
    assertThat(port(false, SOURCE)).contains("HPP_PAYLOAD_HELPERS(T, ", "HPy_TPFLAGS_BASETYPE");
    assertThat(port(true, SOURCE))
        .contains("HPyType_HELPERS(T)", ".basicsize = sizeof(T),")
        .doesNotContain("HPP_PAYLOAD", "HPy_TPFLAGS_BASETYPE");
  }

  @Test
  void typesThatNobodyDerivesFromKeepTheirStruct() {
    assertThat(port(false, SOURCE.replace(" | Py_TPFLAGS_BASETYPE", "")))
        .contains("HPyType_HELPERS(T)")
        .doesNotContain("HPP_PAYLOAD");
  }

  private static String port(boolean finalTypes, String source) {
    SourceFile file = SourceFile.ofText("m.c", source);
    ParseOptions options = ParseOptions.defaults();
    ExtensionModel model = Analyzer.read("m", List.of(file), List.of(), options);
    PortResult result = UniversalPort.of(model, options, finalTypes);
    assertThat(result.universal()).isTrue();
    return result.files().get(0).newText();
  }
}
