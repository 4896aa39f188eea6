package org.hpyport.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Borrowed references kept across calls: hits, near misses, macros, jumps to a cleanup. */
class LoanRulesTest {

  private static List<String> findings(String c) {
    return Findings.all(c).stream()
        .map(d -> d.ruleId() + " " + d.confidence() + " " + Findings.line(d))
        .toList();
  }

  /** A method whose argument {@code o} is a list. */
  private static String method(String body) {
    return """
        PyObject *f(PyObject *m, PyObject *o) {
          PyObject *x = PyList_GetItem(o, 0);
          if (x == NULL) return NULL;
        BODY
        }
        static PyMethodDef rows[] = {{"f", f, METH_O, NULL}, {NULL}};
        """
        .replace("BODY", body);
  }

  @Test
  void codeThatRunsMayTakeAnItemFromItsList() {
    String c =
        method(
            """
              FIRST
              PyObject *s = PyObject_Str(m);
              if (s == NULL) return NULL;
              Py_DECREF(s);
              PyObject *r = PyObject_Repr(x);
              LAST
              return r;""");
    assertThat(findings(c.replace("FIRST", "").replace("LAST", "")))
        .containsExactly("HPY104 POSSIBLE 8");
    assertThat(findings(c.replace("FIRST", "Py_INCREF(x);").replace("LAST", "Py_DECREF(x);")))
        .as("with a reference of its own, but for the error path")
        .containsExactly("HPY101 CERTAIN 6");
    assertThat(
            findings(
                c.replace("PyObject_Str(m)", "PyLong_FromLong(1)").replaceAll("FIRST|LAST", "")))
        .as("nothing runs")
        .isEmpty();
  }

  @Test
  void whatATupleHoldsStaysAsLongAsTheTuple() {
    String c =
        """
        PyObject *f(PyObject *m, PyObject *o) {
          PyObject *t = PySequence_Tuple(o);
          if (t == NULL) return NULL;
          PyObject *x = PyTuple_GetItem(t, 0);
          EARLY
          if (x == NULL) { Py_DECREF(t); return NULL; }
          PyObject *r = PyObject_Repr(x);
          LATE
          return r;
        }
        static PyMethodDef rows[] = {{"f", f, METH_O, NULL}, {NULL}};
        """;
    assertThat(findings(c.replace("EARLY", "").replace("LATE", "Py_DECREF(t);"))).isEmpty();
    String early = c.replace("if (x == NULL) { Py_DECREF(t); return NULL; }", "");
    assertThat(
            findings(
                early
                    .replace("EARLY", "Py_DECREF(t); if (x == NULL) return NULL;")
                    .replace("LATE", "")))
        .containsExactly("HPY104 POSSIBLE 7");
  }

  @Test
  void aListThatIsChangedLetsGo() {
    String c = method("  if (PyList_SetSlice(o, 0, 1, NULL) < 0) return NULL;\n  USE");
    assertThat(findings(c.replace("USE", "return PyObject_Repr(x);")))
        .containsExactly("HPY104 POSSIBLE 5");
    assertThat(findings(c.replace("USE", "return PyLong_FromLong(x != NULL);"))).isEmpty();
    String other = c.replace("PyList_SetSlice(o", "PyList_SetSlice(m");
    assertThat(findings(other.replace("USE", "return PyObject_Repr(x);"))).isEmpty();
  }

  @Test
  void thePathShowsTheCall() {
    String c =
        method(
            """
              if (PyObject_IsTrue(m) < 0) return NULL;
              if (PyList_Check(m)) return PyLong_FromLong(0);
              return PyObject_Repr(x);""");
    assertThat(
            Findings.all(c).get(0).path().stream().map(l -> l.line() + " " + l.message()).toList())
        .containsExactly(
            "2 it comes from here",
            "3 this fails",
            "4 its owner may let go of it here",
            "4 this fails",
            "5 this fails",
            "6 it is used here");
  }

  @Test
  void macrosAndJumpsHideNothing() {
    String macro = "#define NAMED(x) PyObject_Str(x)\n";
    String c =
        method(
            """
              PyObject *s = NAMED(m);
              if (s == NULL) goto fail;
              Py_DECREF(s);
              return PyLong_FromLong(1);
            fail:
              PyErr_Clear();
              return PyObject_Repr(x);""");
    assertThat(findings(macro + c)).containsExactly("HPY104 POSSIBLE 11");
    assertThat(findings((macro + c).replace("PyObject_Repr(x)", "PyObject_Repr(m)"))).isEmpty();
  }

  @Test
  void theModulesOwnFunctionsRunCodeToo() {
    String helper =
        "static int g(PyObject *p) { return CALL; }\n"
            + "static int h(PyObject *p) { return g(p); }\n";
    String c = method("  if (h(m) < 0) return NULL;\n  return PyObject_Repr(x);");
    assertThat(findings(helper.replace("CALL", "PyObject_IsTrue(p)") + c))
        .containsExactly("HPY104 POSSIBLE 7");
    assertThat(findings(helper.replace("CALL", "PyUnicode_Check(p)") + c)).isEmpty();
  }

  @Test
  void containersThatNobodyElseKnowsKeepWhatTheyHold() {
    String fresh =
        """
        PyObject *f(PyObject *m, PyObject *o) {
          PyObject *l = PyList_New(0);
          if (l == NULL) return NULL;
          if (PyList_Append(l, o) < 0) { Py_DECREF(l); return NULL; }
          PyObject *x = PyList_GetItem(l, 0);
          if (x == NULL || PyObject_IsTrue(o) < 0) { Py_DECREF(l); return NULL; }
          PyObject *r = PyObject_Repr(x);
          Py_DECREF(l);
          return r;
        }
        static PyMethodDef rows[] = {{"f", f, METH_O, NULL}, {NULL}};
        """;
    assertThat(findings(fresh)).isEmpty();
    String keywords =
        """
        PyObject *f(PyObject *m, PyObject *args, PyObject *kwds) {
          PyObject *x = PyDict_GetItemString(kwds, "x");
          if (x == NULL || PyObject_IsTrue(m) < 0) return NULL;
          return PyObject_Repr(x);
        }
        static PyMethodDef rows[] = {
          {"f", (PyCFunction)f, METH_VARARGS | METH_KEYWORDS, NULL}, {NULL}};
        """;
    assertThat(findings(keywords)).noneMatch(f -> f.startsWith("HPY104"));
  }
}
