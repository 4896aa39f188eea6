/* The argument tuple looked at by hand, and calls without arguments. */
#include <Python.h>

static long calls;

static PyObject *
none_at_all(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(args))
{
    return PyLong_FromLong(++calls);
}

static PyObject *
empty_format(PyObject *Py_UNUSED(self), PyObject *args)
{
    if (!PyArg_ParseTuple(args, ":empty_format"))
        return NULL;
    Py_RETURN_NONE;
}

static PyObject *
last(PyObject *Py_UNUSED(self), PyObject *args)
{
    Py_ssize_t n = PyTuple_GET_SIZE(args);
    PyObject *item;

    if (n < 1 || n > 3) {
        PyErr_Format(PyExc_TypeError, "1 to 3 wanted, not %zd", n);
        return NULL;
    }
    item = PyTuple_GET_ITEM(args, n - 1);
    Py_INCREF(item);
    return item;
}

static PyObject *
all_of(PyObject *Py_UNUSED(self), PyObject *args)
{
    Py_INCREF(args);
    return args;
}

static PyMethodDef argument_counts_methods[] = {
    {"none_at_all", none_at_all, METH_NOARGS, NULL},
    {"empty_format", empty_format, METH_VARARGS, NULL},
    {"last", last, METH_VARARGS, NULL},
    {"all_of", all_of, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef argument_counts_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "argument_counts",
    .m_size = -1,
    .m_methods = argument_counts_methods,
};

PyMODINIT_FUNC
PyInit_argument_counts(void)
{
    return PyModule_Create(&argument_counts_module);
}
