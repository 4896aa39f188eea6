/* A helper that gives out references its caller does not own. */
#include <Python.h>

static PyObject *fallback;      /* what to use for missing names, or NULL */

/* borrowed from the dict or from the static; never fails */
static PyObject *
find(PyObject *names, const char *name)
{
    PyObject *value = PyDict_GetItemString(names, name);

    if (value != NULL)
        return value;
    return fallback != NULL ? fallback : Py_None;
}

static PyObject *
set_fallback(PyObject *Py_UNUSED(self), PyObject *value)
{
    PyObject *old = fallback;

    Py_INCREF(value);
    fallback = value;
    Py_XDECREF(old);
    Py_RETURN_NONE;
}

static PyObject *
get(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *names, *value;
    const char *name;

    if (!PyArg_ParseTuple(args, "O!s:get", &PyDict_Type, &names, &name))
        return NULL;
    value = find(names, name);
    Py_INCREF(value);
    return value;
}

static PyObject *
size(PyObject *Py_UNUSED(self), PyObject *names)
{
    Py_ssize_t n;

    if (!PyDict_Check(names)) {
        PyErr_SetString(PyExc_TypeError, "dict wanted");
        return NULL;
    }
    n = PyObject_Length(find(names, "items"));
    if (n < 0)
        return NULL;
    return PyLong_FromSsize_t(n);
}

static PyMethodDef borrowed_helper_methods[] = {
    {"set_fallback", set_fallback, METH_O, NULL},
    {"get", get, METH_VARARGS, NULL},
    {"size", size, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef borrowed_helper_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "borrowed_helper",
    .m_size = -1,
    .m_methods = borrowed_helper_methods,
};

PyMODINIT_FUNC
PyInit_borrowed_helper(void)
{
    return PyModule_Create(&borrowed_helper_module);
}
