/* A borrowed dict value that may be missing. */
#include <Python.h>

static PyObject *
port_of(PyObject *Py_UNUSED(self), PyObject *settings)
{
    PyObject *value;

    if (!PyDict_Check(settings)) {
        PyErr_SetString(PyExc_TypeError, "dict wanted");
        return NULL;
    }
    value = PyDict_GetItemString(settings, "port");
    if (value == NULL)
        return PyLong_FromLong(80);
    if (!PyLong_Check(value)) {
        PyErr_Format(PyExc_ValueError, "bad port %R", value);
        return NULL;
    }
    return PyNumber_Positive(value);
}

static PyObject *
get(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *dict, *key, *value;

    if (!PyArg_ParseTuple(args, "OO:get", &dict, &key))
        return NULL;
    value = PyDict_GetItemWithError(dict, key);
    if (value == NULL) {
        if (!PyErr_Occurred())
            PyErr_SetString(PyExc_LookupError, "no such key");
        return NULL;
    }
    Py_INCREF(value);
    return value;
}

static PyMethodDef borrowed_dict_missing_methods[] = {
    {"port_of", port_of, METH_O, NULL},
    {"get", get, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef borrowed_dict_missing_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "borrowed_dict_missing",
    .m_size = -1,
    .m_methods = borrowed_dict_missing_methods,
};

PyMODINIT_FUNC
PyInit_borrowed_dict_missing(void)
{
    return PyModule_Create(&borrowed_dict_missing_module);
}
