/* Some headers declare functions that report errors, but include no Python.h. */
#include "common.h"
#include "counter.h"
#include "limits_of.h"

int twice(int by);
int thrice(int by);

static PyObject *
up(PyObject *Py_UNUSED(self), PyObject *args)
{
    int by;

    if (!PyArg_ParseTuple(args, "i", &by))
        return NULL;
    if (check_limit((size_t)(by < 0 ? -by : by), 1000) < 0)
        return NULL;
    if (count_up(by) < 0)
        return NULL;
    return PyLong_FromLong(read_count());
}

static PyObject *
up_twice(PyObject *Py_UNUSED(self), PyObject *arg)
{
    long by = PyLong_AsLong(arg);

    if (by == -1 && PyErr_Occurred())
        return NULL;
    if (twice((int)by) < 0)
        return NULL;
    return PyLong_FromLong(read_count());
}

static PyObject *
up_thrice(PyObject *Py_UNUSED(self), PyObject *arg)
{
    long by = PyLong_AsLong(arg);

    if (by == -1 && PyErr_Occurred())
        return NULL;
    if (thrice((int)by) < 0)
        return NULL;
    return PyLong_FromLong(read_count());
}

static PyMethodDef bare_headers_methods[] = {
    {"up", up, METH_VARARGS, NULL},
    {"up_twice", up_twice, METH_O, NULL},
    {"up_thrice", up_thrice, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef bare_headers_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "bare_headers",
    .m_size = -1,
    .m_methods = bare_headers_methods,
};

PyMODINIT_FUNC
PyInit_bare_headers(void)
{
    return PyModule_Create(&bare_headers_module);
}
