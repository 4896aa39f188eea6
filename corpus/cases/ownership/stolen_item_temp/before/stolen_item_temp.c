/* Tuple and list slots take over the reference they are given. */
#include <Python.h>

static PyObject *
bounds(PyObject *Py_UNUSED(self), PyObject *args)
{
    long low, high;
    PyObject *pair, *item;

    if (!PyArg_ParseTuple(args, "ll:bounds", &low, &high))
        return NULL;
    pair = PyTuple_New(2);
    if (pair == NULL)
        return NULL;
    item = PyLong_FromLong(low);
    if (item == NULL) {
        Py_DECREF(pair);
        return NULL;
    }
    PyTuple_SET_ITEM(pair, 0, item);
    item = PyLong_FromLong(high);
    if (item == NULL) {
        Py_DECREF(pair);
        return NULL;
    }
    PyTuple_SET_ITEM(pair, 1, item);
    return pair;
}

static PyObject *
squares(PyObject *Py_UNUSED(self), PyObject *arg)
{
    Py_ssize_t i, n = PyLong_AsSsize_t(arg);
    PyObject *list;

    if (n == -1 && PyErr_Occurred())
        return NULL;
    if (n < 0) {
        PyErr_SetString(PyExc_ValueError, "negative size");
        return NULL;
    }
    list = PyList_New(n);
    for (i = 0; list != NULL && i < n; i++) {
        PyObject *square = PyLong_FromSsize_t(i * i);
        if (square == NULL || PyList_SetItem(list, i, square) < 0)
            Py_CLEAR(list);
    }
    return list;
}

static PyMethodDef stolen_item_temp_methods[] = {
    {"bounds", bounds, METH_VARARGS, NULL},
    {"squares", squares, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef stolen_item_temp_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "stolen_item_temp",
    .m_size = -1,
    .m_methods = stolen_item_temp_methods,
};

PyMODINIT_FUNC
PyInit_stolen_item_temp(void)
{
    return PyModule_Create(&stolen_item_temp_module);
}
