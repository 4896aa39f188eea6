/* Counting both references of an object through a single variable. */
#include <Python.h>

/* Appends item to list and takes over the caller's reference, always. */
static int
push(PyObject *list, PyObject *item)
{
    int status = PyList_Append(list, item);
    Py_DECREF(item);
    return status;
}

/* numbered(n) -> [n, n + 1]: the first object is also used afterwards */
static PyObject *
numbered(PyObject *Py_UNUSED(self), PyObject *arg)
{
    PyObject *list, *x, *one, *next;
    long n = PyLong_AsLong(arg);

    if (n == -1 && PyErr_Occurred())
        return NULL;
    list = PyList_New(0);
    if (list == NULL)
        return NULL;
    x = PyLong_FromLong(n);
    if (x == NULL) {
        Py_DECREF(list);
        return NULL;
    }
    Py_INCREF(x);                       /* push() eats one of the two */
    if (push(list, x) < 0)
        goto fail;
    one = PyLong_FromLong(1);
    if (one == NULL)
        goto fail;
    next = PyNumber_Add(x, one);
    Py_DECREF(one);
    if (next == NULL)
        goto fail;
    if (push(list, next) < 0)
        goto fail;
    Py_DECREF(x);
    return list;

fail:
    Py_DECREF(x);
    Py_DECREF(list);
    return NULL;
}

/* twice(obj) -> (str, str): the same text in both places */
static PyObject *
twice(PyObject *Py_UNUSED(self), PyObject *obj)
{
    PyObject *pair, *text = PyObject_Str(obj);

    if (text == NULL)
        return NULL;
    pair = PyTuple_New(2);
    if (pair == NULL) {
        Py_DECREF(text);
        return NULL;
    }
    PyTuple_SET_ITEM(pair, 0, text);
    Py_INCREF(text);
    PyTuple_SET_ITEM(pair, 1, text);
    return pair;
}

/* spread(obj, n) -> [obj] * n, handing a fresh reference to push() each time */
static PyObject *
spread(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *obj, *list;
    int i, n;

    if (!PyArg_ParseTuple(args, "Oi:spread", &obj, &n))
        return NULL;
    list = PyList_New(0);
    if (list == NULL)
        return NULL;
    for (i = 0; i < n; i++) {
        Py_INCREF(obj);
        if (push(list, obj) < 0) {
            Py_DECREF(list);
            return NULL;
        }
    }
    return list;
}

static PyMethodDef methods[] = {
    {"numbered", numbered, METH_O, "numbered(n) -> [n, n + 1]"},
    {"twice", twice, METH_O, "twice(obj) -> (str(obj), str(obj))"},
    {"spread", spread, METH_VARARGS, "spread(obj, n) -> [obj] * n"},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef def = {
    PyModuleDef_HEAD_INIT, "tworeferences", NULL, -1, methods, NULL, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit_tworeferences(void)
{
    return PyModule_Create(&def);
}
