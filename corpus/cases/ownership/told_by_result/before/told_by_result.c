/* Result codes, flags and arguments left out tell what a helper did with references. */
#include <Python.h>
#include <stdbool.h>

enum order { FIRST, LAST };

/* Gives an item of a list and how often it is there; a caller may want one of them only. */
static int
pick(PyObject *list, enum order order, PyObject **item_out, PyObject **count_out)
{
    int result = 0;
    Py_ssize_t size = PyList_Size(list);
    PyObject *item;

    if (size < 0) {
        result = -1;
        goto nothing;
    }
    if (size == 0)
        goto nothing;
    item = PyList_GetItem(list, order == FIRST ? 0 : size - 1);
    if (item == NULL) {
        result = -1;
        goto nothing;
    }
    if (count_out) {
        *count_out = PyObject_CallMethod(list, "count", "O", item);
        if (*count_out == NULL) {
            result = -1;
            goto nothing;
        }
    }
    if (item_out) {
        Py_INCREF(item);
        *item_out = item;
    }
    return 1;

nothing:
    if (item_out)
        *item_out = NULL;
    if (count_out)
        *count_out = NULL;
    return result;
}

/* 1: the value passes. 0 and -1: it does not, and is given up. */
static int
filter(PyObject *accept, PyObject *value)
{
    PyObject *answer = PyObject_CallFunctionObjArgs(accept, value, NULL);
    int passes;

    if (answer == NULL) {
        Py_DECREF(value);
        return -1;
    }
    passes = PyObject_IsTrue(answer);
    Py_DECREF(answer);
    if (passes == 0 || passes == -1) {
        Py_DECREF(value);
        return passes;
    }
    return 1;
}

static PyObject *
last(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *list, *accept;
    PyObject *item = NULL;

    if (!PyArg_ParseTuple(args, "OO:last", &list, &accept))
        return NULL;
    switch (pick(list, LAST, &item, NULL)) {
    case -1:
        return NULL;
    case 0:
        Py_RETURN_NONE;
    }
    switch (filter(accept, item)) {
    case -1:
        return NULL;
    case 1:
        return item;
    }
    Py_RETURN_NONE;
}

static PyObject *
count(PyObject *Py_UNUSED(self), PyObject *list)
{
    bool own = false;
    PyObject *counted = NULL;
    PyObject *text;

    if (pick(list, FIRST, NULL, &counted) < 0)
        return NULL;
    if (counted == NULL) {
        counted = Py_None;
    } else {
        own = true;
    }
    text = PyObject_Str(counted);
    if (own)
        Py_DECREF(counted);
    return text;
}

static PyMethodDef told_by_result_methods[] = {
    {"last", last, METH_VARARGS, NULL},
    {"count", count, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef told_by_result_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "told_by_result",
    .m_size = -1,
    .m_methods = told_by_result_methods,
};

PyMODINIT_FUNC
PyInit_told_by_result(void)
{
    return PyModule_Create(&told_by_result_module);
}
