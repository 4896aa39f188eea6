/* Handles that the C code has no place to close: in loop heads, in inner blocks, in arguments. */
#include <Python.h>

/* Reads an attribute in the head of each loop. */
static PyObject *
count(PyObject *Py_UNUSED(module), PyObject *o)
{
    long total = 0, i;

    for (i = 0; PyObject_IsTrue(PyDict_GetItemString(o, "more")) == 1 && i < 5; i++)
        total += i;
    while (PyObject_IsTrue(PyDict_GetItemString(o, "more")) == 1)
        if (PyDict_SetItemString(o, "more", Py_False) < 0)
            return NULL;
    do {
        total += 100;
    } while (PyObject_IsTrue(PyDict_GetItemString(o, "never")) == 1 && total < 1000);
    return PyLong_FromLong(total);
}

/* One tuple of two, which two loops fill. */
static PyObject *
joined(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *left, *right, *all;
    Py_ssize_t i, offset;

    if (!PyArg_ParseTuple(args, "O!O!", &PyTuple_Type, &left, &PyTuple_Type, &right))
        return NULL;
    all = PyTuple_New(PyTuple_GET_SIZE(left) + PyTuple_GET_SIZE(right));
    if (all == NULL)
        return NULL;
    for (i = 0; i < PyTuple_GET_SIZE(left); i++) {
        PyObject *item = PyTuple_GET_ITEM(left, i);
        Py_INCREF(item);
        PyTuple_SET_ITEM(all, i, item);
    }
    offset = PyTuple_GET_SIZE(left);
    for (i = 0; i < PyTuple_GET_SIZE(right); i++) {
        PyObject *item = PyTuple_GET_ITEM(right, i);
        Py_INCREF(item);
        PyTuple_SET_ITEM(all, offset + i, item);
    }
    return all;
}

/* Goes on with a reference that it gave back, under a name of an inner block. */
static PyObject *
inner(PyObject *Py_UNUSED(module), PyObject *o)
{
    if (PyObject_HasAttrString(o, "inner")) {
        PyObject *found = PyObject_GetAttrString(o, "inner");
        if (found == NULL)
            return NULL;
        Py_DECREF(found);
        o = found;
    }
    return PyObject_Repr(o);
}

/* Calls the first argument with the others in a tuple. */
static PyObject *
call_first(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *rest = NULL, *first, *result;

    if (PyTuple_Size(args) == 0) {
        PyErr_SetString(PyExc_TypeError, "nothing to call");
        return NULL;
    }
    first = PyTuple_GetItem(args, 0);
    if (first == NULL)
        return NULL;
    if (PyCallable_Check(first)) {
        rest = PyTuple_GetSlice(args, 1, PyTuple_Size(args));
        if (rest == NULL)
            return NULL;
        args = rest;
    }
    result = PyObject_CallFunctionObjArgs(first, args, NULL);
    Py_XDECREF(rest);
    return result;
}

static PyMethodDef methods[] = {
    {"count", count, METH_O, NULL},
    {"joined", joined, METH_VARARGS, NULL},
    {"inner", inner, METH_O, NULL},
    {"call_first", call_first, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef moving_names_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "moving_names",
    .m_size = -1,
    .m_methods = methods,
};

PyMODINIT_FUNC
PyInit_moving_names(void)
{
    return PyModule_Create(&moving_names_module);
}
