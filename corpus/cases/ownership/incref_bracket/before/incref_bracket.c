/* A borrowed item is kept alive while code that may free it runs. */
#include <Python.h>

static PyObject *
call_first(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *list, *function, *item, *result;

    if (!PyArg_ParseTuple(args, "OO:call_first", &list, &function))
        return NULL;
    if (!PyList_Check(list) || PyList_GET_SIZE(list) == 0) {
        PyErr_SetString(PyExc_ValueError, "list with items wanted");
        return NULL;
    }
    item = PyList_GET_ITEM(list, 0);
    Py_INCREF(item);
    result = PyObject_CallFunctionObjArgs(function, item, NULL);
    Py_DECREF(item);
    return result;
}

/* the caller's own argument, bracketed out of habit */
static PyObject *
length(PyObject *Py_UNUSED(self), PyObject *obj)
{
    Py_ssize_t n;

    Py_INCREF(obj);
    n = PyObject_Length(obj);
    Py_DECREF(obj);
    return n < 0 ? NULL : PyLong_FromSsize_t(n);
}

static PyMethodDef incref_bracket_methods[] = {
    {"call_first", call_first, METH_VARARGS, NULL},
    {"length", length, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef incref_bracket_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "incref_bracket",
    .m_size = -1,
    .m_methods = incref_bracket_methods,
};

PyMODINIT_FUNC
PyInit_incref_bracket(void)
{
    return PyModule_Create(&incref_bracket_module);
}
