package org.hpyport.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hpyport.ownership.Sources.plan;

import org.junit.jupiter.api.Test;

/** Handles without a name, and pointers into them. */
class NamedTemporariesPlanTest {

  @Test
  void stolenTemporaryGetsANameAndAClose() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *l) {
                  PyList_SetItem(l, 0, PyLong_FromLong(1));
                  Py_RETURN_NONE;
                }
                """))
        .isEqualTo(
            """
            2: CloseAfter long_h / PyList_SetItem(l, 0, PyLong_FromLong(1));
            2: NameTemporary long_h / PyLong_FromLong(1)
            """);
  }

  @Test
  void conditionallyMadeTemporaryIsNamedInPlace() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *l) {
                  if (l && PyList_Append(l, PyLong_FromLong(1)) < 0) return NULL;
                  Py_RETURN_NONE;
                }
                """))
        .contains("NameTemporary conditional long_h / PyLong_FromLong(1)")
        .contains("CloseBefore long_h / return NULL;")
        .contains("CloseAfter long_h / if");
  }

  @Test
  void referencesConsumedTwiceThroughOneNameAreOneHandle() {
    assertThat(
            plan(
                """
                static void consume(PyObject *x) { PyObject_Print(x, stdout, 0); Py_DECREF(x); }
                PyObject *f(PyObject *m, PyObject *o) {
                  PyObject *x = PyLong_FromLong(1);
                  if (x == NULL) return NULL;
                  Py_INCREF(x);
                  consume(x);
                  consume(x);
                  Py_RETURN_NONE;
                }
                """))
        .isEqualTo("5: DropRetain / Py_INCREF(x)\n7: CloseAfter x / consume(x);\n");
  }

  @Test
  void derivedPointerKeepsItsUnnamedHandleOpen() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *t) {
                  const char *s = PyUnicode_AsUTF8(PyTuple_GetItem(t, 0));
                  if (s == NULL) return NULL;
                  return PyUnicode_FromString(s);
                }
                """))
        .isEqualTo(
            """
            2: NameTemporary item_h / PyTuple_GetItem(t, 0)
            3: CloseBefore item_h / return NULL;
            4: CloseAtReturn item_h / return PyUnicode_FromString(s);
            """);
  }

  @Test
  void derivedPointerThroughAHelperKeepsTheHandleOpen() {
    assertThat(
            plan(
                """
                static const char *text(PyObject *o) { return PyUnicode_AsUTF8(o); }
                PyObject *f(PyObject *m, PyObject *t) {
                  PyObject *k = PyTuple_GetItem(t, 0);
                  if (!k) return NULL;
                  const char *s = text(k);
                  PyErr_Clear();
                  return PyUnicode_FromString(s);
                }
                """))
        .isEqualTo("7: CloseAtReturn k / return PyUnicode_FromString(s);\n");
  }

  @Test
  void temporaryThatOutlivesItsBlockIsDeclaredAtTheTop() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *t) {
                  const char *s;
                  { int i = 0; s = PyUnicode_AsUTF8(PyTuple_GetItem(t, i)); }
                  return PyUnicode_FromString(s);
                }
                """))
        .isEqualTo(
            """
            NullInitialise item_h
            3: NameTemporary item_h / PyTuple_GetItem(t, i)
            4: CloseAtReturn item_h / return PyUnicode_FromString(s);
            """);
  }
}
