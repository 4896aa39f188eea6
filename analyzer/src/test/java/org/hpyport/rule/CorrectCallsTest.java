package org.hpyport.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hpyport.rule.Findings.certain;

import org.junit.jupiter.api.Test;

/**
 * Correct C-API code that looks wrong at first sight, each beside a variant that is wrong: calls of
 * the API whose references follow rules of their own, and containers that lend.
 */
class CorrectCallsTest {

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
  void anObjectWhoseHeadAMacroHides() {
    String c =
        """
        #define NODE_HEAD PyObject_HEAD struct node *next; int valid;
        typedef struct Node Node;
        static PyTypeObject Node_Type;
        struct Node {
          NODE_HEAD
          long value;
        };
        static PyObject *make(long value) {
          Node *self = PyObject_New(Node, &Node_Type);
          if (!self) return NULL;
          self->value = value;
          return (PyObject *)self;
        }
        static PyObject *enter(Node *self, PyObject *o) {
          Py_INCREF(self);
          return (PyObject *)self;
        }
        static PyObject *count(Node *self, PyObject *o) {
          Node *other = (Node *)make(1);
          if (other == NULL) return NULL;
          long sum = self->value + other->value;
          Py_DECREF(other);
          return PyLong_FromLong(sum);
        }
        static PyMethodDef rows[] = {
          {"enter", (PyCFunction)enter, METH_NOARGS, NULL},
          {"count", (PyCFunction)count, METH_NOARGS, NULL}, {NULL}};
        """;
    assertThat(Findings.certain(c)).isEmpty();
    assertThat(Findings.certain(c.replace("  Py_DECREF(other);\n", "")))
        .containsExactly("HPY101 21");
    assertThat(Findings.certain(c.replace("  Py_INCREF(self);\n", "")))
        .containsExactly("HPY107 15");
  }

  @Test
  void aNewObjectThatIsNotedInAListOfPointers() {
    String c =
        """
        typedef struct Node { PyObject_HEAD struct Node *next; } Node;
        static PyTypeObject Node_Type;
        struct known { Node *first; };
        static PyObject *make(struct known *all) {
          Node *self = PyObject_New(Node, &Node_Type);
          if (!self) return NULL;
          self->next = all->first;
          all->first = self;
          return (PyObject *)self;
        }
        static struct known every;
        static PyObject *enter(PyObject *m, PyObject *o) {
          return make(&every);
        }
        static PyObject *try(PyObject *m, PyObject *o) {
          PyObject *made = make(&every);
          if (made == NULL) return NULL;
          Py_DECREF(made);
          return PyLong_FromLong(1);
        }
        static PyMethodDef rows[] = {
          {"enter", enter, METH_NOARGS, NULL}, {"try", try, METH_NOARGS, NULL}, {NULL}};
        """;
    assertThat(Findings.certain(c)).isEmpty();
  }
}
