package org.hpyport.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hpyport.rule.Findings.certain;

import org.junit.jupiter.api.Test;

/**
 * Correct C-API code that looks wrong at first sight, each beside a variant that is wrong:
 * Functions of the module whose ways out tell what they took, gave and kept.
 */
class CorrectCalleesTest {

  @Test
  void calleeThatConsumesWhatIsNotNull() {
    String c =
        """
        static PyObject *pair(PyObject *value, Py_ssize_t n) {
          if (value == NULL) return NULL;
          return Py_BuildValue("(Nn)", value, n);
        }
        PyObject *f(PyObject *m, PyObject *o) {
          PyObject *s = PyObject_Str(o);
          TEST
          return pair(s, 1);
        }
        """;
    assertThat(certain(c.replace("TEST", ""))).isEmpty();
    assertThat(certain(c.replace("TEST", "if (!s) return NULL;"))).isEmpty();
    assertThat(certain(c.replace("TEST", "pair(s, 0);"))).contains("HPY102 8");
  }

  @Test
  void calleeThatConsumesWhatItWasGiven() {
    assertThat(
            certain(
                """
                static int done(PyObject *d, PyObject *key) {
                  int r;
                  if (key == NULL) return 0;
                  r = PyDict_DelItem(d, key);
                  Py_DECREF(key);
                  return r;
                }
                static int begin(PyObject *d, PyObject *o, PyObject **out) {
                  PyObject *key;
                  *out = NULL;
                  if (d == Py_None) return 0;
                  key = PyLong_FromVoidPtr(o);
                  if (key == NULL) return -1;
                  if (PyDict_SetItem(d, key, o) < 0) {
                    Py_DECREF(key);
                    return -1;
                  }
                  *out = key;
                  return 0;
                }
                int f(PyObject *d, PyObject *o) {
                  PyObject *key;
                  if (begin(d, o, &key)) return -1;
                  if (PyObject_IsTrue(o) < 0) {
                    Py_XDECREF(key);
                    return -1;
                  }
                  return done(d, key);
                }
                """))
        .isEmpty();
  }

  @Test
  void outputsThatMayBeLeftOut() {
    String c =
        """
        static int next(PyObject *l, PyObject **key, PyObject **value) {
          if (PyList_GET_SIZE(l) == 0) {
            if (key) *key = NULL;
            if (value) *value = NULL;
            return 0;
          }
          if (key) *key = Py_NewRef(PyList_GET_ITEM(l, 0));
          if (value) *value = Py_NewRef(PyList_GET_ITEM(l, 0));
          return 1;
        }
        int f(PyObject *l) {
          PyObject *value = NULL;
          int n = 0;
          while (next(l, NULL, &value) > 0) {
            n = PyObject_IsTrue(value);
            END
          }
          return n;
        }
        """;
    assertThat(certain(c.replace("END", "Py_CLEAR(value);"))).isEmpty();
    assertThat(certain(c.replace("END", ""))).isNotEmpty();
  }

  @Test
  void objectReturnedByAnotherName() {
    assertThat(
            certain(
                """
                typedef struct Writer Writer;
                static Writer *create(void) {
                  PyObject *l = PyList_New(0);
                  if (l == NULL) return NULL;
                  return (Writer *)l;
                }
                """))
        .isEmpty();
  }

  @Test
  void manyWaysOutOfWhichTheArgumentsLeaveFew() {
    assertThat(
            certain(
                """
                static int next(PyObject *l, PyObject **id, PyObject **key, PyObject **value) {
                  int ret = 0;
                  if (!PyList_Check(l)) {
                    ret = -1;
                    goto none;
                  }
                  if (PyList_GET_SIZE(l) == 0) goto none;
                  if (id) *id = Py_NewRef(l);
                  if (key) {
                    *key = PyList_GetSlice(l, 0, 1);
                    if (*key == NULL) {
                      ret = -1;
                      goto none;
                    }
                  }
                  if (value) *value = Py_NewRef(l);
                  return 1;
                none:
                  if (id) *id = NULL;
                  if (key) *key = NULL;
                  if (value) *value = NULL;
                  return ret;
                }
                int f(PyObject *l) {
                  PyObject *value = NULL;
                  int r = next(l, NULL, NULL, &value);
                  if (r < 0) return -1;
                  if (r == 0) return 0;
                  Py_DECREF(value);
                  return 1;
                }
                """))
        .isEmpty();
  }

  @Test
  void calleeReplacesOrClears() {
    assertThat(
            certain(
                """
                static int grow(PyObject *o, PyObject **out) {
                  if (PyObject_IsTrue(o) && _PyBytes_Resize(out, 16) < 0) return -1;
                  return 0;
                }
                static void sort(PyObject **d) {
                  PyObject *sorted = PyDict_New();
                  if (sorted == NULL) {
                    Py_CLEAR(*d);
                    return;
                  }
                  Py_DECREF(*d);
                  *d = sorted;
                }
                static int normal(PyObject **t) {
                  if (PyLong_Check(*t)) return 0;
                  PyObject *n = PyNumber_Long(*t);
                  if (n == NULL) return -1;
                  Py_SETREF(*t, n);
                  return 0;
                }
                PyObject *f(PyObject *m, PyObject *o) {
                  PyObject *b = PyBytes_FromStringAndSize(NULL, 8);
                  if (b == NULL) return NULL;
                  if (grow(o, &b) < 0) return NULL;
                  return b;
                }
                PyObject *g(PyObject *m, PyObject *o) {
                  PyObject *d = PyDict_New();
                  if (d == NULL) return NULL;
                  sort(&d);
                  return d;
                }
                PyObject *h(PyObject *m, PyObject *o) {
                  PyObject *d = PyNumber_Float(o);
                  if (d == NULL) return NULL;
                  if (normal(&d) < 0) {
                    Py_DECREF(d);
                    return NULL;
                  }
                  return d;
                }
                """))
        .isEmpty();
  }

  /** The callee's leak on one of its ways out is told there, not in all its callers. */
  @Test
  void leakOfACalleeIsNotTheCallers() {
    assertThat(
            certain(
                """
                typedef struct { PyObject *key; } Entry;
                static int grow(Entry *e);
                static int add(Entry *e, PyObject *key) {
                  Py_INCREF(key);
                  if (grow(e) < 0) return -1;
                  e->key = key;
                  return 0;
                }
                int f(Entry *e, PyObject *o) {
                  PyObject *key = PyObject_Str(o);
                  if (key == NULL) return -1;
                  int r = add(e, key);
                  Py_DECREF(key);
                  return r;
                }
                """))
        .isEmpty();
  }

  @Test
  void calleeRetainsInPlace() {
    assertThat(
            certain(
                """
                static int unwrap(PyObject **o) {
                  if (!PyList_Check(*o)) {
                    Py_INCREF(*o);
                    return 0;
                  }
                  PyObject *first = PyList_GetItem(*o, 0);
                  if (first == NULL) return -1;
                  Py_INCREF(first);
                  *o = first;
                  return 0;
                }
                PyObject *f(PyObject *m, PyObject *o) {
                  if (unwrap(&o) < 0) return NULL;
                  PyObject *s = PyObject_Str(o);
                  Py_DECREF(o);
                  return s;
                }
                """))
        .isEmpty();
  }

  @Test
  void calleeThatGivesItsArgumentBack() {
    assertThat(
            certain(
                """
                static PyObject *base(PyObject *o) {
                  while (PyList_Check(o)) o = PyList_GET_ITEM(o, 0);
                  return o;
                }
                int f(PyObject *o, PyObject *p) {
                  PyObject *q = Py_NewRef(o);
                  while (base(q) != p) {
                    Py_SETREF(q, PyObject_GetAttrString(q, "parent"));
                    if (q == NULL) return -1;
                  }
                  Py_DECREF(q);
                  return 1;
                }
                """))
        .isEmpty();
  }

  /** Releasing what is about to be returned lends what somebody else keeps. */
  @Test
  void getterThatLends() {
    assertThat(
            certain(
                """
                static PyObject *lent(PyObject *o) {
                  PyObject *a = PyObject_GetAttrString(o, "a");
                  Py_XDECREF(a);
                  return a;
                }
                """))
        .isEmpty();
  }

  @Test
  void constantThatNobodyOwns() {
    assertThat(
            certain(
                """
                static PyObject *encoded(PyObject *o) {
                  if (PyFloat_Check(o)) return Py_None;
                  return PyObject_Str(o);
                }
                int f(PyObject *o) {
                  PyObject *s = encoded(o);
                  if (s == NULL) return -1;
                  if (s == Py_None) return 0;
                  Py_DECREF(s);
                  return 1;
                }
                """))
        .doesNotContain("HPY102 9");
  }
}
