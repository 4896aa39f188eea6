/* What the C API reads from an object's memory: its identity, its size, the name of its type. */
#include <Python.h>

/* Sums up nested tuples; those already being summed up are keys of a dict, by identity. */
static int
add_up(PyObject *item, PyObject *open, long *sum)
{
    PyObject *key;
    Py_ssize_t i;
    int failed = 0;

    if (PyLong_Check(item)) {
        long value = PyLong_AsLong(item);
        if (value == -1 && PyErr_Occurred())
            return -1;
        *sum += value;
        return 0;
    }
    if (!PyList_Check(item)) {
        PyErr_Format(PyExc_TypeError, "cannot add %.100s", item->ob_type->tp_name);
        return -1;
    }
    key = PyLong_FromVoidPtr(item);
    if (key == NULL)
        return -1;
    if (PyDict_Contains(open, key) != 0) {
        if (!PyErr_Occurred())
            PyErr_SetString(PyExc_ValueError, "the list holds itself");
        Py_DECREF(key);
        return -1;
    }
    if (PyDict_SetItem(open, key, item) < 0) {
        Py_DECREF(key);
        return -1;
    }
    for (i = 0; !failed && i < PyList_GET_SIZE(item); i++)
        failed = add_up(PyList_GET_ITEM(item, i), open, sum) < 0;
    if (!failed)
        failed = PyDict_DelItem(open, key) < 0;
    Py_DECREF(key);
    return failed ? -1 : 0;
}

static PyObject *
total(PyObject *Py_UNUSED(module), PyObject *item)
{
    PyObject *open = PyDict_New();
    long sum = 0;
    int failed;

    if (open == NULL)
        return NULL;
    failed = add_up(item, open, &sum) < 0;
    Py_DECREF(open);
    return failed ? NULL : PyLong_FromLong(sum);
}

static PyObject *
second(PyObject *Py_UNUSED(module), PyObject *pair)
{
    PyObject *item;

    if (!PyTuple_Check(pair) || Py_SIZE(pair) != 2)
        return PyUnicode_New(0, 127);
    item = PyTuple_GET_ITEM(pair, 1);
    Py_INCREF(item);
    return item;
}

static PyMethodDef object_facts_methods[] = {
    {"total", total, METH_O, NULL},
    {"second", second, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef object_facts_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "object_facts",
    .m_size = -1,
    .m_methods = object_facts_methods,
};

PyMODINIT_FUNC
PyInit_object_facts(void)
{
    return PyModule_Create(&object_facts_module);
}
