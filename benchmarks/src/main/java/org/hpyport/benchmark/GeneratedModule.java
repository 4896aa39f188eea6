package org.hpyport.benchmark;

import java.util.List;
import java.util.Locale;

/**
 * C-API code that nobody wrote, as long as asked for: one shape of function after another, each
 * under a name of its own and calling functions before it, ended by a method table.
 */
final class GeneratedModule {
  private static final List<String> SHAPES =
      List.of(
          """
          /* Adds up the lengths of what a list holds. */
          static PyObject *
          measure_@(PyObject *self, PyObject *args)
          {
              PyObject *list, *item, *text, *result = NULL;
              Py_ssize_t i, n, total = 0;

              if (!PyArg_ParseTuple(args, "O!:measure", &PyList_Type, &list))
                  return NULL;
              n = PyList_GET_SIZE(list);
              for (i = 0; i < n; i++) {
                  item = PyList_GetItem(list, i);
                  if (item == NULL)
                      return NULL;
                  if (item == Py_None)
                      continue;
                  text = PyObject_Str(item);
                  if (text == NULL)
                      goto done;
                  if (PyUnicode_GET_LENGTH(text) == 0) {
                      Py_DECREF(text);
                      continue;
                  }
                  total += PyUnicode_GET_LENGTH(text);
                  Py_DECREF(text);
              }
              result = PyLong_FromSsize_t(total);
          done:
              return result;
          }

          """,
          """
          /* Calls back with a key and what a dict has for it; cleans up in one place. */
          static PyObject *
          notify_@(PyObject *self, PyObject *const *args, Py_ssize_t nargs)
          {
              PyObject *key = NULL, *value = NULL, *pair = NULL, *answer = NULL;

              if (nargs != 3) {
                  PyErr_SetString(PyExc_TypeError, "notify takes a dict, a key and a function");
                  return NULL;
              }
              key = PyObject_Repr(args[1]);
              if (key == NULL)
                  goto fail;
              value = PyObject_GetItem(args[0], args[1]);
              if (value == NULL) {
                  if (!PyErr_ExceptionMatches(PyExc_KeyError))
                      goto fail;
                  PyErr_Clear();
                  value = Py_None;
                  Py_INCREF(value);
              }
              pair = PyTuple_Pack(2, key, value);
              if (pair == NULL)
                  goto fail;
              answer = PyObject_CallObject(args[2], pair);
              if (answer == NULL)
                  goto fail;
              if (answer == Py_None) {
                  Py_DECREF(answer);
                  answer = value;
                  value = NULL;
              }
          fail:
              Py_XDECREF(key);
              Py_XDECREF(value);
              Py_XDECREF(pair);
              return answer;
          }

          """,
          """
          /* Gives the attribute or a default, and tells which. */
          static int
          lookup_@(PyObject *object, const char *name, PyObject **out)
          {
              PyObject *found = PyObject_GetAttrString(object, name);

              *out = NULL;
              if (found == NULL) {
                  if (!PyErr_ExceptionMatches(PyExc_AttributeError))
                      return -1;
                  PyErr_Clear();
                  return 0;
              }
              if (PyCallable_Check(found)) {
                  PyObject *called = PyObject_CallNoArgs(found);
                  Py_DECREF(found);
                  if (called == NULL)
                      return -1;
                  found = called;
              }
              *out = found;
              return 1;
          }

          static PyObject *
          title_@(PyObject *self, PyObject *object)
          {
              PyObject *title, *stripped;

              switch (lookup_@(object, "title", &title)) {
              case -1:
                  return NULL;
              case 0:
                  Py_RETURN_NONE;
              default:
                  break;
              }
              if (!PyUnicode_Check(title)) {
                  PyErr_Format(PyExc_TypeError, "a title is text, not %R", title);
                  Py_DECREF(title);
                  return NULL;
              }
              stripped = PyObject_CallMethod(title, "strip", NULL);
              Py_DECREF(title);
              return stripped;
          }

          """,
          """
          /* Turns pairs into a dict of lists. */
          static PyObject *
          group_@(PyObject *self, PyObject *pairs)
          {
              PyObject *groups, *iterator, *pair, *list;

              groups = PyDict_New();
              if (groups == NULL)
                  return NULL;
              iterator = PyObject_GetIter(pairs);
              if (iterator == NULL) {
                  Py_DECREF(groups);
                  return NULL;
              }
              while ((pair = PyIter_Next(iterator)) != NULL) {
                  if (!PyTuple_Check(pair) || PyTuple_GET_SIZE(pair) != 2) {
                      PyErr_SetString(PyExc_ValueError, "no pair");
                      goto fail;
                  }
                  list = PyDict_GetItemWithError(groups, PyTuple_GET_ITEM(pair, 0));
                  if (list == NULL) {
                      if (PyErr_Occurred())
                          goto fail;
                      list = PyList_New(0);
                      if (list == NULL)
                          goto fail;
                      if (PyDict_SetItem(groups, PyTuple_GET_ITEM(pair, 0), list) < 0) {
                          Py_DECREF(list);
                          goto fail;
                      }
                      Py_DECREF(list);
                  }
                  if (PyList_Append(list, PyTuple_GET_ITEM(pair, 1)) < 0)
                      goto fail;
                  Py_DECREF(pair);
              }
              Py_DECREF(iterator);
              if (PyErr_Occurred()) {
                  Py_DECREF(groups);
                  return NULL;
              }
              return groups;
          fail:
              Py_DECREF(pair);
              Py_DECREF(iterator);
              Py_DECREF(groups);
              return NULL;
          }

          """);

  private GeneratedModule() {}

  /** A file of so many lines, or a few more. */
  static String ofLines(int lines) {
    StringBuilder c = new StringBuilder("#include <Python.h>\n\n");
    StringBuilder rows = new StringBuilder("static PyMethodDef rows[] = {\n");
    int written = 2;
    for (int i = 0; written < lines - 10; i++) {
      String shape = SHAPES.get(i % SHAPES.size()).replace("@", String.valueOf(i));
      c.append(shape);
      written += (int) shape.lines().count() + 1;
      rows.append(row(i));
    }
    return c.append(rows).append("    {NULL, NULL, 0, NULL}\n};\n").toString();
  }

  private static String row(int i) {
    String name = List.of("measure", "notify", "title", "group").get(i % SHAPES.size());
    String flags = List.of("METH_VARARGS", "METH_FASTCALL", "METH_O", "METH_O").get(i % 4);
    return String.format(
        Locale.ROOT, "    {\"%s_%d\", (PyCFunction)%s_%d, %s, NULL},\n", name, i, name, i, flags);
  }

  /** One function with so many branches. */
  static String ofBranches(int branches) {
    StringBuilder c = new StringBuilder("int f(PyObject *o) {\n  PyObject *x;\n");
    for (int i = 0; i < branches; i++) {
      c.append("  x = PyObject_Str(o);\n  if (x == NULL)\n    return -1;\n");
      if (i % 7 == 6) {
        c.append("  if (PyObject_IsTrue(x) < 0) {\n    Py_DECREF(x);\n    return -1;\n  }\n");
      }
      c.append("  Py_DECREF(x);\n");
    }
    return c.append("  return 0;\n}\n").toString();
  }
}
