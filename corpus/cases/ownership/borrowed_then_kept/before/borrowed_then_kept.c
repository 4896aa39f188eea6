/* A borrowed item is kept beyond the life of its container. */
#include <Python.h>

static PyObject *
longest(PyObject *Py_UNUSED(self), PyObject *iterable)
{
    PyObject *list, *best = NULL;
    Py_ssize_t i, n, best_size = -1;

    list = PySequence_List(iterable);
    if (list == NULL)
        return NULL;
    n = PyList_GET_SIZE(list);
    for (i = 0; i < n; i++) {
        PyObject *item = PyList_GET_ITEM(list, i);
        Py_ssize_t size = PyObject_Length(item);

        if (size < 0) {
            Py_XDECREF(best);
            Py_DECREF(list);
            return NULL;
        }
        if (size > best_size) {
            Py_XDECREF(best);
            best = item;
            Py_INCREF(best);
            best_size = size;
        }
    }
    Py_DECREF(list);
    if (best == NULL)
        PyErr_SetString(PyExc_ValueError, "nothing to choose from");
    return best;
}

static PyObject *
default_of(PyObject *Py_UNUSED(self), PyObject *dict)
{
    PyObject *value;

    if (!PyDict_Check(dict))
        return PyErr_Format(PyExc_TypeError, "dict wanted");
    value = PyDict_GetItemString(dict, "default");
    if (value == NULL)
        value = Py_None;
    Py_INCREF(value);
    return value;
}

static PyMethodDef borrowed_then_kept_methods[] = {
    {"longest", longest, METH_O, NULL},
    {"default_of", default_of, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef borrowed_then_kept_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "borrowed_then_kept",
    .m_size = -1,
    .m_methods = borrowed_then_kept_methods,
};

PyMODINIT_FUNC
PyInit_borrowed_then_kept(void)
{
    return PyModule_Create(&borrowed_then_kept_module);
}
