package org.hpyport.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hpyport.ownership.Sources.plan;

import org.junit.jupiter.api.Test;

/** Where handles are closed: on each path, where their last name ends. */
class LifetimePlannerTest {

  @Test
  void gotoFailKeepsItsReleases() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *o) {
                  PyObject *a = NULL, *b = NULL, *r = NULL;
                  a = PyObject_Str(o);
                  if (a == NULL) goto fail;
                  b = PyObject_Repr(o);
                  if (b == NULL) goto fail;
                  r = PyUnicode_Concat(a, b);
                fail:
                  Py_XDECREF(a);
                  Py_XDECREF(b);
                  return r;
                }
                """))
        .isEqualTo(
            """
            9: CloseAtRelease / Py_XDECREF(a)
            10: CloseAtRelease / Py_XDECREF(b)
            """);
  }

  @Test
  void aliasMovesTheOneHandle() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *o) {
                  PyObject *a = PyObject_Str(o), *b;
                  if (!a) return NULL;
                  b = a;
                  Py_INCREF(b);
                  Py_DECREF(a);
                  return b;
                }
                """))
        .isEqualTo("5: DropRetain / Py_INCREF(b)\n6: DropRelease / Py_DECREF(a)\n");
  }

  @Test
  void loopCarriedHandleIsClosedOncePerRound() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *o) {
                  PyObject *cur = PyObject_GetAttrString(o, "next");
                  while (cur != NULL && cur != Py_None) {
                    PyObject *next = PyObject_GetAttrString(cur, "next");
                    Py_DECREF(cur);
                    cur = next;
                  }
                  return cur;
                }
                """))
        .isEqualTo("5: CloseAtRelease / Py_DECREF(cur)\n");
  }

  @Test
  void assignmentInConditionIsFollowed() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *o) {
                  PyObject *v;
                  if ((v = PyObject_Str(o)) == NULL) return NULL;
                  if (PyUnicode_GetLength(v) > 3) { Py_DECREF(v); Py_RETURN_TRUE; }
                  Py_DECREF(v);
                  Py_RETURN_FALSE;
                }
                """))
        .isEqualTo("4: CloseAtRelease / Py_DECREF(v)\n5: CloseAtRelease / Py_DECREF(v)\n");
  }

  @Test
  void addObjectClosesOnBothOutcomes() {
    assertThat(
            plan(
                """
                int f(PyObject *m) {
                  PyObject *v = PyLong_FromLong(3);
                  if (v == NULL) return -1;
                  if (PyModule_AddObject(m, "x", v) < 0) {
                    Py_DECREF(v);
                    return -1;
                  }
                  return 0;
                }
                """))
        .isEqualTo(
            """
            4: CloseAfter v / if (PyModule_AddObject(m, "x", v) < 0) {
            5: CloseAtRelease / Py_DECREF(v)
            """);
  }

  @Test
  void clearClosesAndTheVariableIsUsedAgain() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *o) {
                  PyObject *a = PyObject_Str(o), *b = NULL;
                  if (!a) goto done;
                  b = PyObject_Repr(a);
                  Py_CLEAR(a);
                  if (!b) goto done;
                  a = PyObject_Repr(b);
                done:
                  Py_XDECREF(b);
                  return a;
                }
                """))
        .isEqualTo("5: CloseAtRelease / Py_CLEAR(a)\n9: CloseAtRelease / Py_XDECREF(b)\n");
  }

  @Test
  void outputOfAHelperIsOwnedWhenItSucceeds() {
    assertThat(
            plan(
                """
                static int get(PyObject *o, PyObject **out) {
                  PyObject *v = PyObject_GetAttrString(o, "x");
                  if (v == NULL) return -1;
                  *out = v;
                  return 0;
                }
                PyObject *f(PyObject *m, PyObject *o) {
                  PyObject *x;
                  if (get(o, &x) < 0) return NULL;
                  PyObject *s = PyObject_Str(x);
                  Py_DECREF(x);
                  return s;
                }
                """))
        .isEqualTo("11: CloseAtRelease / Py_DECREF(x)\n");
  }

  @Test
  void overwrittenOldValueIsKeptUnderAnotherName() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *o) {
                  PyObject *v = PyObject_Str(o);
                  if (!v) return NULL;
                  v = PyObject_Repr(v);
                  return v;
                }
                """))
        .isEqualTo("4: CloseAfter v_h / v = PyObject_Repr(v);\n4: NameTemporary v_h / v\n");
  }

  @Test
  void handleDeclaredInALoopHeadIsRefused() {
    assertThat(
            plan(
                """
                void f(PyObject *o) {
                  for (PyObject *i = PyObject_GetIter(o); i; ) { if (PyObject_IsTrue(i)) break; }
                }
                """))
        .isEqualTo("2: refused: the handle of i outlives its scope\n");
  }

  @Test
  void whatIsNotFollowedIsRefused() {
    assertThat(
            plan(
                """
                void f(PyObject *o) { PyObject *items[2]; items[0] = PyObject_Str(o); }
                """))
        .isEqualTo("1: refused: an object is stored in a place that is not followed\n");
    assertThat(plan("void f(PyObject *o) { keep(o); }"))
        .isEqualTo("1: refused: an object is passed to keep, which is not known\n");
    assertThat(
            plan(
                """
                #define CHECK(x) if (!(x)) return NULL
                PyObject *f(PyObject *o) { CHECK(o); return NULL; }
                """))
        .isEqualTo("2: refused: the macro CHECK hides a jump\n");
  }
}
