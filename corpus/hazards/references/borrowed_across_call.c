/* HPY104: what a list or dict lends is gone when code runs that takes it out. */
#include <Python.h>

static PyObject *
hit(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *list, *callback, *item, *answer;

    if (!PyArg_ParseTuple(args, "O!O", &PyList_Type, &list, &callback))
        return NULL;
    item = PyList_GetItem(list, 0);
    if (item == NULL)
        return NULL;
    answer = PyObject_CallNoArgs(callback);     /* may clear the list */
    if (answer == NULL)
        return NULL;
    Py_DECREF(answer);
    return PyObject_Repr(item);
}

static PyObject *
near_miss(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *list, *callback, *item, *answer, *text;

    if (!PyArg_ParseTuple(args, "O!O", &PyList_Type, &list, &callback))
        return NULL;
    item = PyList_GetItem(list, 0);
    if (item == NULL)
        return NULL;
    Py_INCREF(item);
    answer = PyObject_CallNoArgs(callback);
    if (answer == NULL) {
        Py_DECREF(item);
        return NULL;
    }
    Py_DECREF(answer);
    text = PyObject_Repr(item);
    Py_DECREF(item);
    return text;
}

/* The tuple of the arguments keeps what it holds. */
static PyObject *
of_a_tuple(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *item, *answer;

    if (PyTuple_GET_SIZE(args) != 2)
        return PyErr_Format(PyExc_TypeError, "two arguments");
    item = PyTuple_GET_ITEM(args, 0);
    answer = PyObject_CallNoArgs(PyTuple_GET_ITEM(args, 1));
    if (answer == NULL)
        return NULL;
    Py_DECREF(answer);
    return PyObject_Repr(item);
}

#define NOTIFY(callback) PyObject_CallNoArgs(callback)

static PyObject *
macro_form(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *table, *key, *callback, *value, *answer;

    if (!PyArg_ParseTuple(args, "O!OO", &PyDict_Type, &table, &key, &callback))
        return NULL;
    value = PyDict_GetItemWithError(table, key);
    if (value == NULL)
        return PyErr_Occurred() ? NULL : PyLong_FromLong(0);
    answer = NOTIFY(callback);
    if (answer == NULL)
        return NULL;
    Py_DECREF(answer);
    Py_INCREF(value);                           /* too late */
    return value;
}

static PyObject *
goto_cleanup(PyObject *Py_UNUSED(self), PyObject *pairs)
{
    PyObject *pair = NULL, *first = NULL, *text = NULL;

    pair = PySequence_Tuple(pairs);
    if (pair == NULL)
        goto done;
    if (PyTuple_GET_SIZE(pair) == 0) {
        PyErr_SetString(PyExc_ValueError, "empty");
        goto done;
    }
    first = PyTuple_GET_ITEM(pair, 0);
done:
    Py_XDECREF(pair);                           /* the last one, perhaps */
    if (first != NULL)
        text = PyObject_Repr(first);
    return text;
}

static PyMethodDef methods[] = {
    {"hit", hit, METH_VARARGS, NULL},
    {"near_miss", near_miss, METH_VARARGS, NULL},
    {"of_a_tuple", of_a_tuple, METH_VARARGS, NULL},
    {"macro_form", macro_form, METH_VARARGS, NULL},
    {"goto_cleanup", goto_cleanup, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};
