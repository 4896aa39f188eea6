/* The same module against the C API. */
#include <Python.h>

static PyObject *total(PyObject *self, PyObject *items)
{
    Py_ssize_t n = PySequence_Size(items);
    if (n < 0)
        return NULL;
    PyObject *sum = PyLong_FromLong(0);
    for (Py_ssize_t i = 0; sum != NULL && i < n; i++) {
        PyObject *item = PySequence_GetItem(items, i);
        PyObject *next = item == NULL ? NULL : PyNumber_Add(sum, item);
        Py_XDECREF(item);
        Py_DECREF(sum);
        sum = next;
    }
    return sum;
}

static PyObject *squares(PyObject *self, PyObject *limit)
{
    long n = PyLong_AsLong(limit);
    if (n == -1 && PyErr_Occurred())
        return NULL;
    PyObject *list = PyList_New(0);
    for (long i = 0; list != NULL && i < n; i++) {
        PyObject *square = PyLong_FromLong(i * i);
        if (square == NULL || PyList_Append(list, square) < 0)
            Py_CLEAR(list);
        Py_XDECREF(square);
    }
    return list;
}

static PyObject *either(PyObject *self, PyObject *args)
{
    PyObject *first, *second;
    if (!PyArg_ParseTuple(args, "OO:either", &first, &second))
        return NULL;
    int truth = PyObject_IsTrue(first);
    if (truth < 0)
        return NULL;
    PyObject *result = truth ? first : second;
    Py_INCREF(result);
    return result;
}

static PyObject *pair(PyObject *self, PyObject *item)
{
    return PyTuple_Pack(2, item, item);
}

static PyObject *width(PyObject *self, PyObject *text)
{
    Py_ssize_t n;
    return PyUnicode_AsUTF8AndSize(text, &n) == NULL ? NULL : PyLong_FromSsize_t(n);
}

static PyObject *apply(PyObject *self, PyObject *args)
{
    PyObject *function, *argument;
    if (!PyArg_ParseTuple(args, "OO:apply", &function, &argument))
        return NULL;
    return PyObject_CallFunctionObjArgs(function, argument, NULL);
}

static PyMethodDef methods[] = {
    {"total", total, METH_O, NULL},
    {"squares", squares, METH_O, NULL},
    {"either", either, METH_VARARGS, NULL},
    {"pair", pair, METH_O, NULL},
    {"width", width, METH_O, NULL},
    {"apply", apply, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "judge", "what the judge is tried on", -1, methods,
};

PyMODINIT_FUNC PyInit_judge(void)
{
    return PyModule_Create(&definition);
}
