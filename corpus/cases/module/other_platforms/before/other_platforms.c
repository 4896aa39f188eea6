/* What one system compiles another does not: all of it is ported. */
#include <Python.h>
#include <limits.h>

/* Copies what is there and tells how much that was. */
#if defined(__APPLE__)
static PyObject *
copied(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *data, *result;
    Py_ssize_t size;

    if (!PyArg_ParseTuple(args, "O", &data))
        return NULL;
    size = PyObject_Length(data);
    if (size < 0)
        return NULL;
    result = PyLong_FromSsize_t(size / 2);      /* half at a time here */
    return result;
}
#else
static PyObject *
copied(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *data;
    Py_ssize_t size;

    if (!PyArg_ParseTuple(args, "O", &data))
        return NULL;
    size = PyObject_Length(data);
    if (size < 0)
        return NULL;
    return PyLong_FromSsize_t(size);
}
#endif

static PyObject *
limit(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(unused))
{
#ifdef __APPLE__
    PyErr_SetString(PyExc_NotImplementedError, "no limit is known");
    return NULL;
#elif defined(_WIN32)
    PyObject *number = PyLong_FromLong(1 << 10);
    if (number == NULL)
        return NULL;
    return number;
#else
    return PyLong_FromLong(1 << 20);
#endif
}

#ifdef _WIN32
/* Only there. */
static PyObject *
drive(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(unused))
{
    return Py_BuildValue("s", "C:");
}
#endif

static PyMethodDef methods[] = {
    {"copied", copied, METH_VARARGS, "How much was copied."},
    {"limit", limit, METH_NOARGS, "The most that can be copied."},
#ifdef _WIN32
    {"drive", drive, METH_NOARGS, "Where this is."},
#endif
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "other_platforms", NULL, -1, methods, NULL, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit_other_platforms(void)
{
    PyObject *m = PyModule_Create(&definition);

    if (m == NULL)
        return NULL;
#ifdef __APPLE__
    if (PyModule_AddIntConstant(m, "HALF", 1) < 0) {
        Py_DECREF(m);
        return NULL;
    }
#else
    if (PyModule_AddIntConstant(m, "WHOLE", 1) < 0) {
        Py_DECREF(m);
        return NULL;
    }
#endif
    return m;
}
