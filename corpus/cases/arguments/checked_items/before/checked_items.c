/* Reads positional arguments one by one with the access that checks the index. */
#include <Python.h>

/* The arguments that are lists, one after the other, and the second argument once more. */
static PyObject *
joined(PyObject *Py_UNUSED(module), PyObject *given)
{
    PyObject *all = PyList_New(0), *item, *made;
    Py_ssize_t n = PyTuple_Size(given), i;

    if (all == NULL)
        return NULL;
    for (i = 0; i < n; i++) {
        item = PyTuple_GetItem(given, i);
        if (item == NULL) {
            Py_DECREF(all);
            return NULL;
        }
        if (item == Py_None)
            continue;
        if (PyList_Check(item))
            Py_INCREF(item);
        else {
            item = PySequence_List(item);
            if (item == NULL) {
                Py_DECREF(all);
                return NULL;
            }
        }
        made = PySequence_InPlaceConcat(all, item);
        Py_DECREF(item);
        Py_DECREF(all);
        if (made == NULL)
            return NULL;
        all = made;
    }
    item = PyTuple_GetItem(given, 1);
    if (item == NULL || PyList_Append(all, item) < 0) {
        Py_DECREF(all);
        return NULL;
    }
    return all;
}

static PyMethodDef checked_items_methods[] = {
    {"joined", joined, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef checked_items_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "checked_items",
    .m_size = -1,
    .m_methods = checked_items_methods,
};

PyMODINIT_FUNC
PyInit_checked_items(void)
{
    return PyModule_Create(&checked_items_module);
}
