package org.hpyport.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Null tests, stolen references and exceptions: hits, near misses, macros, jumps to a cleanup. */
class ExceptionRulesTest {

  private static List<String> findings(String c) {
    return Findings.all(c).stream()
        .map(d -> d.ruleId() + " " + d.confidence() + " " + Findings.line(d))
        .toList();
  }

  private static String method(String body) {
    return """
        PyObject *f(PyObject *m, PyObject *o) {
        BODY
        }
        static PyMethodDef rows[] = {{"f", f, METH_O, NULL}, {NULL}};
        """
        .replace("BODY", body);
  }

  @Test
  void whatMayBeNullIsTestedFirst() {
    String c =
        method(
            """
            PyObject *s = PyObject_Str(o);
            TEST
            Py_INCREF(s);
            Py_DECREF(s);
            return s;""");
    assertThat(findings(c.replace("TEST", "if (s == NULL) return NULL;"))).isEmpty();
    assertThat(
            findings(c.replace("TEST", "if (!s) goto out;").replace("return s;", "out: return s;")))
        .isEmpty();
    assertThat(findings(c.replace("TEST", ""))).containsExactly("HPY105 CERTAIN 4");
  }

  @Test
  void aNumberThatPythonKeepsReadyIsThere() {
    String c =
        method(
                """
            TYPE byte = (TYPE)PyObject_Size(o);
            PyObject *s = PyLong_FromLong((long)byte);
            Py_DECREF(s);
            return o;""")
            .replace("return o;", "Py_INCREF(o); return o;");
    assertThat(findings(c.replace("TYPE", "uint8_t"))).containsExactly("HPY105 POSSIBLE 4");
    assertThat(findings(c.replace("TYPE", "long"))).containsExactly("HPY105 CERTAIN 4");
    assertThat(findings(c.replace("TYPE", "long").replace("(long)byte", "1")))
        .containsExactly("HPY105 POSSIBLE 4");
    assertThat(findings(c.replace("TYPE", "long").replace("(long)byte", "1000")))
        .containsExactly("HPY105 CERTAIN 4");
  }

  @Test
  void anUntestedArgumentOfAFunctionDependsOnTheFunction() {
    String c =
        method(
            """
            PyObject *s = PyObject_Str(o);
            Py_ssize_t n = PyObject_Size(s);
            Py_XDECREF(s);
            return PyLong_FromSsize_t(n);""");
    assertThat(findings(c)).containsExactly("HPY105 POSSIBLE 3");
  }

  @Test
  void stolenReferenceIsNotReleased() {
    String c =
        method(
            """
            PyObject *t = PyTuple_New(1);
            if (t == NULL) return NULL;
            PyObject *s = PyObject_Str(o);
            if (s == NULL) { Py_DECREF(t); return NULL; }
            PyTuple_SET_ITEM(t, 0, s);
            END
            return t;""");
    assertThat(findings(c.replace("END", ""))).isEmpty();
    assertThat(findings(c.replace("END", "Py_INCREF(s); Py_DECREF(s);"))).isEmpty();
    assertThat(findings(c.replace("END", "Py_DECREF(s);"))).containsExactly("HPY106 CERTAIN 7");
    String macro = "#define DONE(x) do { Py_DECREF(x); } while (0)\n";
    assertThat(findings(macro + c.replace("END", "DONE(s);"))).containsExactly("HPY106 CERTAIN 8");
  }

  @Test
  void anErrorIsReturnedWithAnException() {
    String c =
        method(
            """
            PyObject *v = PyDict_GetItem(o, m);
            if (v == NULL) { SET return NULL; }
            Py_INCREF(v);
            return v;""");
    String set = "PyErr_SetObject(PyExc_KeyError, m);";
    assertThat(findings(c.replace("SET", set))).isEmpty();
    assertThat(findings(c.replace("SET", ""))).containsExactly("HPY201 POSSIBLE 3");
    String jump = c.replace("{ SET return NULL; }", "goto fail;");
    assertThat(findings(jump.replace("return v;", "return v; fail: return NULL;")))
        .containsExactly("HPY201 POSSIBLE 5");
  }

  @Test
  void aFailedCallHasSetTheException() {
    String c =
        method(
            """
            PyObject *s = PyObject_Str(o);
            if (s == NULL) return NULL;
            return s;""");
    assertThat(findings(c)).isEmpty();
  }

  @Test
  void successIsReturnedWithoutAnException() {
    String c =
        method(
            """
            if (PyList_Check(o)) {
              PyErr_SetString(PyExc_TypeError, "no list, please");
              END
            }
            Py_RETURN_NONE;""");
    assertThat(findings(c.replace("END", "return NULL;"))).isEmpty();
    assertThat(findings(c.replace("END", "PyErr_Clear();"))).isEmpty();
    assertThat(findings(c.replace("END", "Py_INCREF(o); return o;")))
        .containsExactly("HPY202 CERTAIN 4");
  }

  @Test
  void noCallIsMadeWithAnExceptionSet() {
    String c =
        method(
            """
            PyErr_SetString(PyExc_TypeError, "never");
            MORE
            return NULL;""");
    assertThat(findings(c.replace("MORE", ""))).isEmpty();
    assertThat(findings(c.replace("MORE", "PyObject_SetAttrString(o, \"x\", m);")))
        .containsExactly("HPY203 POSSIBLE 3");
  }
}
