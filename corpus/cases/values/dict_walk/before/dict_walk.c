/* Walks through a dict: to its end, with a way out, for the keys alone, one inside another. */
#include <Python.h>

static PyObject *
turned(PyObject *Py_UNUSED(self), PyObject *dict)
{
    PyObject *key, *value;
    PyObject *result = PyDict_New();
    Py_ssize_t pos = 0;

    if (result == NULL)
        return NULL;
    while (PyDict_Next(dict, &pos, &key, &value)) {
        if (PyDict_SetItem(result, value, key) < 0) {
            Py_DECREF(result);
            return NULL;
        }
    }
    return result;
}

/* The first key whose value is true. */
static PyObject *
first_true(PyObject *Py_UNUSED(self), PyObject *dict)
{
    PyObject *key, *value;
    Py_ssize_t pos = 0;

    while (PyDict_Next(dict, &pos, &key, &value)) {
        int yes = PyObject_IsTrue(value);
        if (yes < 0)
            return NULL;
        if (yes) {
            Py_INCREF(key);
            return key;
        }
    }
    Py_RETURN_NONE;
}

static PyObject *
common(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *one, *other, *a, *b;
    Py_ssize_t i = 0, j;
    long n = 0;

    if (!PyArg_ParseTuple(args, "O!O!", &PyDict_Type, &one, &PyDict_Type, &other))
        return NULL;
    while (PyDict_Next(one, &i, &a, NULL)) {
        j = 0;
        while (PyDict_Next(other, &j, &b, NULL)) {
            int same = PyObject_RichCompareBool(a, b, Py_EQ);
            if (same < 0)
                return NULL;
            n += same;
        }
    }
    return PyLong_FromLong(n);
}

static PyMethodDef dict_walk_methods[] = {
    {"turned", turned, METH_O, NULL},
    {"first_true", first_true, METH_O, NULL},
    {"common", common, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef dict_walk_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "dict_walk",
    .m_size = -1,
    .m_methods = dict_walk_methods,
};

PyMODINIT_FUNC
PyInit_dict_walk(void)
{
    return PyModule_Create(&dict_walk_module);
}
