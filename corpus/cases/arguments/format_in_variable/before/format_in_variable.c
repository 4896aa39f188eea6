/* Formats that stand in variables which nothing changes. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
measure(PyObject *Py_UNUSED(self), PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"data", "times", NULL};
    const char *format = "y*|n:measure";
    Py_buffer data;
    Py_ssize_t times = 1;

    if (!PyArg_ParseTupleAndKeywords(args, kwargs, format, names, &data, &times))
        return NULL;
    times *= data.len;
    PyBuffer_Release(&data);
    return PyLong_FromSsize_t(times);
}

static PyObject *
half(PyObject *Py_UNUSED(self), PyObject *args)
{
    static const char *format = "d;half wants a number";
    double number;

    if (!PyArg_ParseTuple(args, format, &number))
        return NULL;
    return PyFloat_FromDouble(number / 2);
}

static PyMethodDef methods[] = {
    {"measure", (PyCFunction)(void (*)(void))measure, METH_VARARGS | METH_KEYWORDS, "How long."},
    {"half", half, METH_VARARGS, "Half of it."},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "format_in_variable", NULL, -1, methods, NULL, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit_format_in_variable(void)
{
    return PyModule_Create(&definition);
}
