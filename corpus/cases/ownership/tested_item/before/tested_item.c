/* What a tuple lends is never null; a test for it all the same has to close what is beside it. */
#include <Python.h>

static PyObject *
joined(PyObject *Py_UNUSED(module), PyObject *rows)
{
    PyObject *row, *pair, *result;
    Py_ssize_t i;

    result = PyList_New(0);
    if (result == NULL) {
        return NULL;
    }
    for (i = 0; i < PyTuple_GET_SIZE(rows); i++) {
        PyObject *key, *value;

        row = PyTuple_GET_ITEM(rows, i);
        key = PyTuple_GET_ITEM(row, 0);
        if (key == NULL) {
            goto fail;
        }
        value = PyTuple_GET_ITEM(row, 1);
        if (value == NULL) {
            goto fail;
        }
        pair = PyTuple_Pack(2, value, key);
        if (pair == NULL) {
            goto fail;
        }
        if (PyList_Append(result, pair) < 0) {
            Py_DECREF(pair);
            goto fail;
        }
        Py_DECREF(pair);
    }
    return result;
fail:
    Py_DECREF(result);
    return NULL;
}

static PyMethodDef methods[] = {
    {"joined", joined, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {
    PyModuleDef_HEAD_INIT, "tested_item", NULL, -1, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC
PyInit_tested_item(void)
{
    return PyModule_Create(&module);
}
