package org.hpyport.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hpyport.ownership.Sources.plan;

import org.junit.jupiter.api.Test;

/** Handles that are put into globals, members of objects and new containers. */
class StoredHandlesPlanTest {

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
}
