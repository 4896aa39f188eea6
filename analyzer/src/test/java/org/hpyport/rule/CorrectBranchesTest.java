package org.hpyport.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hpyport.rule.Findings.certain;

import org.junit.jupiter.api.Test;

/**
 * Correct C-API code that looks wrong at first sight, each beside a variant that is wrong: branches
 * that seem to leave a reference behind, but whose test tells of the object.
 */
class CorrectBranchesTest {

  @Test
  void macrosThatMeanNull() {
    assertThat(
            certain(
                """
                #ifdef __cplusplus
                #  define NOTHING nullptr
                #else
                #  define NOTHING NULL
                #endif
                int f(PyObject *o) {
                  PyObject *s = PyObject_Str(o);
                  if (s == NOTHING) {
                    return -1;
                  }
                  Py_DECREF(s);
                  return 0;
                }
                """))
        .isEmpty();
  }

  @Test
  void flagsOfStdbool() {
    assertThat(
            certain(
                """
                int f(PyObject *d, PyObject *key) {
                  bool own = false;
                  PyObject *v = PyDict_GetItem(d, key);
                  if (v == NULL) {
                    v = PyList_New(0);
                    if (v == NULL) return -1;
                    own = true;
                  }
                  int r = PyObject_IsTrue(v);
                  if (own) Py_DECREF(v);
                  return r;
                }
                """))
        .isEmpty();
  }

  @Test
  void resultWhoseFateAFlagTells() {
    assertThat(
            certain(
                """
                static PyObject *parse(const char *s, bool *invalid) {
                  PyObject *r = PyLong_FromString(s, NULL, 10);
                  if (r == NULL) {
                    PyErr_Clear();
                    *invalid = true;
                  }
                  return r;
                }
                PyObject *f(const char *s, PyObject *o) {
                  bool invalid = false;
                  PyObject *r = parse(s, &invalid);
                  if (!invalid) return r;
                  return PyObject_Str(o);
                }
                """))
        .isEmpty();
  }

  @Test
  void structFilledBesideTheResult() {
    assertThat(
            certain(
                """
                typedef struct { int low; int high; } Limits;
                static PyObject *strip(PyObject *o, PyObject **origin, Limits *limits) {
                  PyObject *t = PyObject_GetAttrString(o, "t");
                  if (t == NULL) return NULL;
                  limits->low = 1;
                  *origin = Py_NewRef(o);
                  return t;
                }
                int f(PyObject *o) {
                  PyObject *origin = NULL;
                  Limits limits = {0};
                  PyObject *t = strip(o, &origin, &limits);
                  if (t == NULL) return -1;
                  Py_DECREF(t);
                  Py_DECREF(origin);
                  return limits.low;
                }
                """))
        .isEmpty();
  }

  @Test
  void whatIsAssertedHolds() {
    assertThat(
            certain(
                """
                static PyObject *strip(PyObject *t, PyObject **origin) {
                  assert(t != NULL);
                  *origin = NULL;
                  PyObject *o = PyObject_GetAttrString(t, "o");
                  if (o == NULL) return NULL;
                  *origin = o;
                  Py_INCREF(t);
                  return t;
                }
                int f(PyObject *o) {
                  PyObject *origin = NULL;
                  PyObject *t = strip(o, &origin);
                  if (t == NULL) return -1;
                  Py_DECREF(t);
                  Py_DECREF(origin);
                  return 0;
                }
                """
                    .replace("*origin = NULL;\n", "\n")))
        .isEmpty();
  }

  @Test
  void whatIsRetainedIsNotNull() {
    assertThat(
            certain(
                """
                static PyObject *keep(PyObject *t, PyObject **out) {
                  Py_INCREF(t);
                  *out = PyList_New(0);
                  if (*out == NULL) {
                    Py_DECREF(t);
                    return NULL;
                  }
                  return t;
                }
                int f(PyObject *o) {
                  PyObject *l;
                  PyObject *t = keep(o, &l);
                  if (t == NULL) return -1;
                  Py_DECREF(t);
                  Py_DECREF(l);
                  return 0;
                }
                """))
        .isEmpty();
  }

  @Test
  void switchOverAllConstants() {
    String c =
        """
        typedef enum { ADD, SET } Op;
        int f(PyObject *d, PyObject *o, Op op) {
          PyObject *s = PyObject_Str(o);
          if (s == NULL) return -1;
          switch (op) {
            case ADD:
              PyList_Append(d, s);
              Py_DECREF(s);
              break;
            MORE
          }
          return 0;
        }
        """;
    assertThat(certain(c.replace("MORE", "case SET: Py_DECREF(s); break;"))).isEmpty();
    assertThat(certain(c.replace("MORE", ""))).containsExactly("HPY101 5");
  }

  @Test
  void switchOverResultCodes() {
    String c =
        """
        static int filter(PyObject *f, PyObject *r) {
          PyObject *answer = PyObject_CallOneArg(f, r);
          if (answer == NULL) {
            Py_DECREF(r);
            return -1;
          }
          int res = PyObject_IsTrue(answer);
          Py_DECREF(answer);
          if (res == 0 || res == -1) {
            Py_DECREF(r);
            return res;
          }
          return 1;
        }
        PyObject *f(PyObject *f, PyObject *o) {
          PyObject *r = PyObject_Str(o);
          if (r == NULL) return NULL;
          switch (filter(f, r)) {
            case -1: return NULL;
            case 1: return r;
          }
          AFTER
        }
        """;
    assertThat(certain(c.replace("AFTER", "Py_RETURN_NONE;"))).isEmpty();
    assertThat(certain(c.replace("AFTER", "return r;"))).isNotEmpty();
  }

  @Test
  void comparisonMacroReturns() {
    assertThat(
            certain(
                """
                PyObject *f(PyObject *self, PyObject *o, int op) {
                  int a = 1, b = 2;
                  if (PyLong_Check(o))
                    Py_RETURN_RICHCOMPARE(a, b, op);
                  Py_RETURN_NOTIMPLEMENTED;
                }
                """))
        .isEmpty();
  }

  @Test
  void resultTypeInAMacro() {
    assertThat(
            certain(
                """
                Py_LOCAL_INLINE(PyObject*) text(PyObject *o) {
                  PyObject *s = PyObject_Str(o);
                  return s;
                }
                Py_LOCAL(PyObject*) self(PyObject *o) {
                  Py_INCREF(o);
                  return o;
                }
                int f(PyObject *o) {
                  PyObject *s = text(o);
                  if (s == NULL) return -1;
                  Py_DECREF(self(s));
                  Py_DECREF(s);
                  return 0;
                }
                """))
        .isEmpty();
  }

  /** A result whose type a macro hides may be an object; it is none of the caller's own. */
  @Test
  void aResultOfUnknownTypeIsNoObjectOfTheCaller() {
    String c =
        """
        Py_LOCAL_INLINE(PyObject *) made(PyObject *a, PyObject *b) {
          PyObject *x = PyNumber_Add(a, b);
          PyObject *y = x == NULL ? NULL : PyNumber_Negative(x);
          Py_XDECREF(x);
          return y;
        }
        PyObject *passedOn(PyObject *o) { return made(o, o); }
        PyObject *f(PyObject *m, PyObject *o) { return passedOn(o); }
        """;
    assertThat(certain(c)).isEmpty();
  }
}
