/* Tuples that several loops fill, one part behind the other. */
#include <Python.h>

/* The items of two tuples; where the second begins is kept in a variable. */
static PyObject *
join(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *left, *right, *both;
    Py_ssize_t i, offset;

    if (!PyArg_ParseTuple(args, "O!O!", &PyTuple_Type, &left, &PyTuple_Type, &right))
        return NULL;
    both = PyTuple_New(PyTuple_GET_SIZE(left) + PyTuple_GET_SIZE(right));
    if (both == NULL)
        return NULL;
    for (i = 0; i < PyTuple_GET_SIZE(left); i++) {
        PyObject *item = PyTuple_GET_ITEM(left, i);

        Py_INCREF(item);
        PyTuple_SET_ITEM(both, i, item);
    }
    offset = PyTuple_GET_SIZE(left);
    for (i = 0; i < PyTuple_GET_SIZE(right); i++) {
        PyObject *item = PyTuple_GET_ITEM(right, i);

        Py_INCREF(item);
        PyTuple_SET_ITEM(both, offset + i, item);
    }
    return both;
}

/* An object before the squares of the numbers below n, and how many these are behind them. */
static PyObject *
framed(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *first, *made, *last;
    Py_ssize_t n, i;

    if (!PyArg_ParseTuple(args, "On", &first, &n))
        return NULL;
    if (n < 0) {
        PyErr_SetString(PyExc_ValueError, "a count was expected");
        return NULL;
    }
    made = PyTuple_New(n + 2);
    if (made == NULL)
        return NULL;
    Py_INCREF(first);
    PyTuple_SET_ITEM(made, 0, first);
    for (i = 0; i < n; i++) {
        PyObject *square = PyLong_FromSsize_t(i * i);

        if (square == NULL) {
            Py_DECREF(made);
            return NULL;
        }
        PyTuple_SET_ITEM(made, i + 1, square);
    }
    last = PyLong_FromSsize_t(n);
    if (last == NULL) {
        Py_DECREF(made);
        return NULL;
    }
    PyTuple_SET_ITEM(made, n + 1, last);
    return made;
}

/* The numbers below n as single items of tuples, each made anew. */
static PyObject *
singles(PyObject *Py_UNUSED(self), PyObject *arg)
{
    Py_ssize_t i, n = PyLong_AsSsize_t(arg);
    PyObject *all;

    if (n == -1 && PyErr_Occurred())
        return NULL;
    all = PyList_New(0);
    if (all == NULL)
        return NULL;
    for (i = 0; i < n; i++) {
        int failed;
        PyObject *single = PyTuple_New(1);
        PyObject *number;

        if (single == NULL) {
            Py_DECREF(all);
            return NULL;
        }
        number = PyLong_FromSsize_t(i);
        if (number == NULL) {
            Py_DECREF(single);
            Py_DECREF(all);
            return NULL;
        }
        PyTuple_SET_ITEM(single, 0, number);
        failed = PyList_Append(all, single) < 0;
        Py_DECREF(single);
        if (failed) {
            Py_DECREF(all);
            return NULL;
        }
    }
    return all;
}

static PyMethodDef tuples_in_parts_methods[] = {
    {"join", join, METH_VARARGS, NULL},
    {"framed", framed, METH_VARARGS, NULL},
    {"singles", singles, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef tuples_in_parts_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "tuples_in_parts",
    .m_size = -1,
    .m_methods = tuples_in_parts_methods,
};

PyMODINIT_FUNC
PyInit_tuples_in_parts(void)
{
    return PyModule_Create(&tuples_in_parts_module);
}
