package org.hpyport.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hpyport.capi.ApiFacts.Dialect;
import org.hpyport.diagnostic.Confidence;
import org.hpyport.model.ExtensionModel;
import org.hpyport.ownership.Sources;
import org.hpyport.syntax.ParseOptions;
import org.junit.jupiter.api.Test;

/** Correct C-API code that looks wrong at first sight, each beside a variant that is wrong. */
class CorrectCodeTest {

  /** The certain findings in all functions. */
  private static List<String> certain(String c) {
    ExtensionModel module = Sources.module(c);
    OwnershipCheck check = new OwnershipCheck(module, Dialect.C_API, ParseOptions.defaults());
    return module.functions().values().stream()
        .flatMap(f -> check.check(f).stream())
        .filter(d -> d.confidence() == Confidence.CERTAIN)
        .map(d -> d.ruleId() + " " + (d.location() == null ? 0 : d.location().line()))
        .toList();
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

  /** {@code _PyBytes_Resize}: on failure the object is gone and the variable null. */
  @Test
  void failedResizeTakesTheObject() {
    String c =
        """
        PyObject *f(PyObject *m, PyObject *o) {
          PyObject *b = PyBytes_FromStringAndSize(NULL, 8);
          if (b == NULL) return NULL;
          if (_PyBytes_Resize(&b, 4) < 0)
            return NULL;
          END
        }
        """;
    assertThat(certain(c.replace("END", "return b;"))).isEmpty();
    assertThat(certain(c.replace("END", "return PyLong_FromLong(1);"))).containsExactly("HPY101 4");
  }

  /** Nothing was fetched where the type is null; the C-API manual, "Exception Handling". */
  @Test
  void fetchedExceptionIsWholeOrNull() {
    String c =
        """
        void f(PyObject *o) {
          PyObject *t, *v, *tb;
          PyErr_Fetch(&t, &v, &tb);
          PyObject_IsTrue(o);
          if (t != NULL)
            END
        }
        """;
    assertThat(certain(c.replace("END", "PyErr_Restore(t, v, tb);"))).isEmpty();
    assertThat(certain(c.replace("END", "Py_DECREF(t);"))).containsExactly("HPY101 3", "HPY101 3");
  }

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
  void objectTakenOutOfAMember() {
    String c =
        """
        typedef struct { PyObject *list; } Buffer;
        static PyObject *finish(Buffer *b) {
          PyObject *r = b->list;
          b->list = NULL;
          if (r == NULL) return PyList_New(0);
          return r;
        }
        static PyObject *shared(Buffer *b) {
          Py_INCREF(b->list);
          return b->list;
        }
        PyObject *f(PyObject *m, PyObject *o) {
          Buffer b = {0};
          PyObject *s = shared(&b);
          Py_DECREF(s);
          return finish(&b);
        }
        """;
    assertThat(certain(c)).isEmpty();
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
  void convertersMakeReferences() {
    assertThat(
            certain(
                """
                static PyObject *f(PyObject *self, PyObject *args) {
                  PyObject *path = NULL;
                  if (!PyArg_ParseTuple(args, "O&", PyUnicode_FSConverter, &path))
                    return NULL;
                  Py_DECREF(path);
                  Py_RETURN_NONE;
                }
                """))
        .isEmpty();
  }

  @Test
  void dictOfAModuleIsThere() {
    assertThat(
            certain(
                """
                PyObject *f(PyModuleDef *def) {
                  PyObject *m = PyModule_Create(def);
                  if (m == NULL) return NULL;
                  PyObject *d = PyModule_GetDict(m);
                  if (d == NULL) return NULL;
                  return m;
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
  void releasedTwiceIsToldOnce() {
    assertThat(
            certain(
                """
                int f(PyObject *o) {
                  PyObject *s = PyObject_Str(o);
                  if (s == NULL) return -1;
                  Py_DECREF(s);
                  Py_DECREF(s);
                  return 0;
                }
                """))
        .containsExactly("HPY102 5");
  }

  @Test
  void typeThatDiesWithItsInstance() {
    assertThat(
            certain(
                """
                static void free_it(PyObject *self) {
                  PyTypeObject *type = Py_TYPE(self);
                  type->tp_free(self);
                  Py_DECREF(type);
                }
                """))
        .isEmpty();
  }

  @Test
  void emptyBytesAreShared() {
    assertThat(
            certain(
                """
                PyObject *make(PyObject *b);
                PyObject *f(void) {
                  PyObject *b = PyBytes_FromStringAndSize(NULL, 0);
                  if (b == NULL) return NULL;
                  Py_DECREF(b);
                  return PyObject_Repr(b);
                }
                """))
        .isEmpty();
  }

  @Test
  void listIsReversed() {
    assertThat(
            certain(
                """
                PyObject *f(PyObject *l) {
                  PyObject *s = PyUnicode_FromString(",");
                  if (s == NULL) return NULL;
                  if (PyList_Reverse(l) < 0) return NULL;
                  PyObject *r = PyUnicode_Join(s, l);
                  Py_DECREF(s);
                  return r;
                }
                """))
        .isEmpty();
  }

  /** A container that keeps its values without owning them: its owner evens the counts out. */
  @Test
  void containerOfLoans() {
    assertThat(
            certain(
                """
                typedef struct { PyObject_HEAD PyObject *data; } Cache;
                int add(Cache *self, PyObject *key, PyObject *v) {
                  if (PyDict_SetItem(self->data, key, v) < 0) return -1;
                  Py_DECREF(v);
                  return 0;
                }
                int del(Cache *self, PyObject *key) {
                  PyObject *v = PyDict_GetItem(self->data, key);
                  if (v == NULL) return -1;
                  Py_INCREF(v);
                  return PyDict_DelItem(self->data, key);
                }
                int clear(Cache *self) {
                  PyObject *k, *v;
                  Py_ssize_t pos = 0;
                  while (PyDict_Next(self->data, &pos, &k, &v)) {
                    Py_INCREF(v);
                    if (PyDict_SetItem(self->data, k, Py_None) < 0) return -1;
                  }
                  return 0;
                }
                """))
        .isEmpty();
  }

  @Test
  void optionalConvertersExcludeEachOther() {
    assertThat(
            certain(
                """
                static PyObject *f(PyObject *self, PyObject *args) {
                  PyObject *a = NULL, *b = NULL;
                  char *format = "|O&O&";
                  if (!PyArg_ParseTuple(args, format, PyUnicode_FSConverter, &a,
                                        PyUnicode_FSConverter, &b))
                    return NULL;
                  if (a != NULL) {
                    Py_DECREF(a);
                  } else if (b != NULL) {
                    Py_DECREF(b);
                  }
                  Py_RETURN_NONE;
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

  /** A loan from a dict in a struct that is released is no evening out. */
  @Test
  void loanFromACacheReleased() {
    assertThat(
            certain(
                """
                typedef struct { PyObject_HEAD PyObject *data; } Cache;
                int add(Cache *self, PyObject *key, PyObject *v) {
                  PyObject *old = PyDict_GetItem(self->data, key);
                  if (old) {
                    Py_DECREF(old);
                    return -1;
                  }
                  return PyDict_SetItem(self->data, key, v);
                }
                """))
        .containsExactly("HPY102 5");
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
}
