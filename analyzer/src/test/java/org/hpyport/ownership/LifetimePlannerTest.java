package org.hpyport.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hpyport.ownership.Sources.plan;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LifetimePlannerTest {

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
  void lazilyMadeGlobalIsLoadedAndStored() {
    assertThat(
            plan(
                """
                static PyObject *cache;
                PyObject *f(PyObject *m, PyObject *o) {
                  if (cache == NULL) {
                    cache = PyDict_New();
                    if (cache == NULL) return NULL;
                  }
                  Py_INCREF(cache);
                  return cache;
                }
                """))
        .isEqualTo(
            """
            3: CloseAfter cache_h / if (cache == NULL) {
            3: LoadGlobal / cache
            3: NameTemporary cache_h / cache
            4: CloseAfter dict_h / cache = PyDict_New();
            4: StoreGlobal / cache = PyDict_New()
            4: NameTemporary dict_h / PyDict_New()
            5: CloseAfter cache_h2 / if (cache == NULL) return NULL;
            5: LoadGlobal / cache
            5: NameTemporary cache_h2 / cache
            7: DropRetain / Py_INCREF(cache)
            8: LoadGlobal / cache
            """);
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
  void parameterHandedOutIsDupped() {
    assertThat(plan("void f(PyObject *o, PyObject **out) { Py_INCREF(o); *out = o; }"))
        .isEqualTo("1: DropRetain / Py_INCREF(o)\n1: DupOnAssign / o\n");
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
  void memberOfOwnObjectIsAField() {
    assertThat(
            plan(
                """
                typedef struct { PyObject_HEAD PyObject *name; } Thing;
                int set(Thing *self, PyObject *v, void *c) {
                  Py_INCREF(v);
                  Py_XSETREF(self->name, v);
                  return 0;
                }
                """))
        .isEqualTo("3: DropRetain / Py_INCREF(v)\n4: StoreField / Py_XSETREF(self->name, v)\n");
  }

  @Test
  void filledTupleIsABuilder() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *o) {
                  PyObject *args = PyTuple_New(1), *r;
                  if (args == NULL) return NULL;
                  Py_INCREF(m);
                  PyTuple_SET_ITEM(args, 0, m);
                  r = PyObject_CallObject(o, args);
                  Py_DECREF(args);
                  return r;
                }
                """))
        .isEqualTo(
            """
            2: Builder TUPLE args sets 1 builds r = PyObject_CallObject(o, args); cancels 0 tests 1
            4: DropRetain / Py_INCREF(m)
            7: CloseAtRelease / Py_DECREF(args)
            """);
  }

  @Test
  void filledListIsCancelledOnFailure() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *o) {
                  Py_ssize_t i, n = PyObject_Size(o);
                  PyObject *l = PyList_New(n);
                  if (l == NULL) return NULL;
                  for (i = 0; i < n; i++) {
                    PyObject *v = PyLong_FromSsize_t(i);
                    if (v == NULL) { Py_DECREF(l); return NULL; }
                    PyList_SET_ITEM(l, i, v);
                  }
                  return l;
                }
                """))
        .isEqualTo(
            """
            3: Builder LIST l sets 1 builds return l; cancels 1 tests 1
            7: CloseAtRelease / Py_DECREF(l)
            8: CloseAfter v / PyList_SET_ITEM(l, i, v);
            """);
  }

  @Test
  void tupleFilledAfterUseIsRefused() {
    assertThat(
            plan(
                """
                PyObject *f(PyObject *m, PyObject *o) {
                  PyObject *t = PyTuple_New(1);
                  PyObject_Print(t, stdout, 0);
                  PyTuple_SET_ITEM(t, 0, PyLong_FromLong(1));
                  return t;
                }
                """))
        .isEqualTo("4: refused: a tuple is filled that is not fresh\n");
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
