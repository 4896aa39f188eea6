/* Borrowed items that never get a name. */
#include <Python.h>

static PyObject *
first_long(PyObject *Py_UNUSED(self), PyObject *t)
{
    long value;

    if (!PyTuple_Check(t) || PyTuple_GET_SIZE(t) != 1) {
        PyErr_SetString(PyExc_TypeError, "tuple of one wanted");
        return NULL;
    }
    value = PyLong_AsLong(PyTuple_GET_ITEM(t, 0));
    if (value == -1 && PyErr_Occurred())
        return NULL;
    return PyLong_FromLong(value + 1);
}

static PyObject *
same_x(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *p, *q;

    if (!PyArg_ParseTuple(args, "OO:same_x", &p, &q))
        return NULL;
    if (!PyTuple_Check(p) || PyTuple_GET_SIZE(p) != 2
        || !PyTuple_Check(q) || PyTuple_GET_SIZE(q) != 2) {
        PyErr_SetString(PyExc_TypeError, "points wanted");
        return NULL;
    }
    return PyObject_RichCompare(PyTuple_GET_ITEM(p, 0), PyTuple_GET_ITEM(q, 0), Py_EQ);
}

static PyObject *
swap(PyObject *Py_UNUSED(self), PyObject *t)
{
    if (!PyTuple_Check(t) || PyTuple_GET_SIZE(t) != 2) {
        PyErr_SetString(PyExc_TypeError, "pair wanted");
        return NULL;
    }
    return PyTuple_Pack(2, PyTuple_GET_ITEM(t, 1), PyTuple_GET_ITEM(t, 0));
}

static PyMethodDef nested_temporary_methods[] = {
    {"first_long", first_long, METH_O, NULL},
    {"same_x", same_x, METH_VARARGS, NULL},
    {"swap", swap, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef nested_temporary_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "nested_temporary",
    .m_size = -1,
    .m_methods = nested_temporary_methods,
};

PyMODINIT_FUNC
PyInit_nested_temporary(void)
{
    return PyModule_Create(&nested_temporary_module);
}
