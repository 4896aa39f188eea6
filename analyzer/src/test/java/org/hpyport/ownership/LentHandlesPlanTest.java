package org.hpyport.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hpyport.ownership.Sources.plan;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the C API lends becomes a handle of its own, closed or duplicated where it is kept. */
class LentHandlesPlanTest {

  @Test
  void borrowedItemInLoopIsClosedOnEachWayOn() {
    assertThat(
            plan(
                """
                PyObject *sum(PyObject *m, PyObject *l) {
                  Py_ssize_t i, n = PyList_Size(l);
                  long total = 0;
                  for (i = 0; i < n; i++) {
                    PyObject *item = PyList_GetItem(l, i);
                    if (item == NULL)
                      return NULL;
                    if (item == Py_None)
                      continue;
                    if (PyFloat_Check(item))
                      break;
                    if (!PyLong_Check(item)) {
                      PyErr_SetString(PyExc_TypeError, "no");
                      return NULL;
                    }
                    total += PyLong_AsLong(item);
                  }
                  return PyLong_FromLong(total);
                }
                """))
        .isEqualTo(
            """
            9: CloseBefore item / continue;
            11: CloseBefore item / break;
            14: CloseBefore item / return NULL;
            16: CloseAfter item / total += PyLong_AsLong(item);
            """);
  }

  @Test
  void borrowedDictItemIsClosedAfterItsUseInAReturn() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *d) {
                  PyObject *v = PyDict_GetItemString(d, "k");
                  if (!v) return NULL;
                  return PyLong_FromLong(PyLong_AsLong(v));
                }
                """))
        .isEqualTo("4: CloseAtReturn v / return PyLong_FromLong(PyLong_AsLong(v));\n");
  }

  @Test
  void retainedBorrowedItemIsMovedOut() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *d) {
                  PyObject *v = PyDict_GetItemString(d, "k");
                  if (v == NULL) Py_RETURN_NONE;
                  Py_INCREF(v);
                  return v;
                }
                """))
        .isEqualTo("4: DropRetain / Py_INCREF(v)\n");
  }

  @Test
  void parameterIsDuppedWhenReturned() {
    assertThat(plan("PyObject *id(PyObject *m, PyObject *x) { Py_INCREF(x); return x; }"))
        .isEqualTo("1: DropRetain / Py_INCREF(x)\n1: DupOnReturn / x\n");
    assertThat(plan("PyObject *id(PyObject *m, PyObject *x) { return Py_NewRef(x); }"))
        .isEqualTo("1: DropRetain / Py_NewRef(x)\n1: DupOnReturn / x\n");
  }

  @Test
  void loopCarriedBorrowedHandleStartsFromADup() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *o) {
                  PyObject *cur = o;
                  while (PyTuple_Check(cur)) {
                    cur = PyTuple_GetItem(cur, 0);
                    if (cur == NULL) return NULL;
                  }
                  Py_INCREF(cur);
                  return cur;
                }
                """))
        .isEqualTo(
            """
            2: DupOnAssign / o
            4: CloseAfter cur_h / cur = PyTuple_GetItem(cur, 0);
            4: NameTemporary cur_h / cur
            7: DropRetain / Py_INCREF(cur)
            """);
  }

  @Test
  void noneOrNewIsDuppedWhereItIsRetained() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *o) {
                  PyObject *r = Py_None;
                  long n = PyLong_AsLong(o);
                  if (n) r = PyLong_FromLong(n); else Py_INCREF(r);
                  return r;
                }
                """))
        .isEqualTo("4: DupAtRetain / Py_INCREF(r)\n");
  }

  @Test
  void conditionallyConvertedArgumentIsDuppedWhereItIsRetained() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *args) {
                  PyObject *o, *r;
                  if (!PyArg_ParseTuple(args, "O", &o)) return NULL;
                  if (!PyUnicode_Check(o)) { o = PyObject_Str(o); if (!o) return NULL; }
                  else Py_INCREF(o);
                  r = PyUnicode_Concat(o, o);
                  Py_DECREF(o);
                  return r;
                }
                """))
        .isEqualTo("5: DupAtRetain / Py_INCREF(o)\n7: CloseAtRelease / Py_DECREF(o)\n");
  }

  @Test
  void flagKeepsOwnedAndBorrowedPathsApart() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *o) {
                  int owned = 0; PyObject *v = o;
                  if (PyLong_Check(o)) { v = PyObject_Str(o); if (!v) return NULL; owned = 1; }
                  PyObject *r = PyObject_Repr(v);
                  if (owned) Py_DECREF(v);
                  return r;
                }
                """))
        .isEqualTo("5: CloseAtRelease / Py_DECREF(v)\n");
  }

  @Test
  void parameterHandedOutIsDupped() {
    assertThat(plan("void f(PyObject *o, PyObject **out) { Py_INCREF(o); *out = o; }"))
        .isEqualTo("1: DropRetain / Py_INCREF(o)\n1: DupOnAssign / o\n");
  }

  @Test
  void parameterThatIsReassignedOwnsFromTheStart() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *o) {
                  while (PyTuple_Check(o)) {
                    o = PyTuple_GetItem(o, 0);
                    if (o == NULL) return NULL;
                  }
                  Py_INCREF(o);
                  return o;
                }
                """))
        .isEqualTo(
            """
            DupAtEntry o
            3: CloseAfter o_h / o = PyTuple_GetItem(o, 0);
            3: NameTemporary o_h / o
            6: DropRetain / Py_INCREF(o)
            """);
  }

  @Test
  void manyIndependentConditionsAreJoined() {
    String body =
        IntStream.range(0, 40)
            .mapToObj(
                i -> "PyObject *v%d = NULL; if (n & %d) v%d = PyObject_Str(o);".formatted(i, i, i))
            .collect(Collectors.joining("\n"));
    String end =
        IntStream.range(0, 40)
            .mapToObj("Py_XDECREF(v%d);"::formatted)
            .collect(Collectors.joining("\n"));
    assertThat(plan("void f(PyObject *o, int n) {\n" + body + "\n" + end + "\n}"))
        .isEqualTo(
            IntStream.range(0, 40)
                .mapToObj(i -> "%d: CloseAtRelease / Py_XDECREF(v%d)\n".formatted(i + 42, i))
                .collect(Collectors.joining()));
  }

  @Test
  void joiningNeverMixesWhatIsOwnedWithWhatIsLent() {
    String body =
        IntStream.range(0, 12)
            .mapToObj(
                i -> "PyObject *v%d = o; if (n & %d) v%d = PyObject_Str(o);".formatted(i, i, i))
            .collect(Collectors.joining("\n"));
    String uses =
        IntStream.range(0, 12)
            .mapToObj("PyObject_IsTrue(v%d);"::formatted)
            .collect(Collectors.joining("\n"));
    assertThat(plan("void f(PyObject *o, int n) {\n" + body + "\n" + uses + "\n}"))
        .isEqualTo("1: refused: more than 64 states meet at one statement\n");
  }
}
