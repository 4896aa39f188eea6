/* Pointers that walk over the items of sequences. */
#include <Python.h>

/* Each item of a row through the function at its place; None leaves it as it is. */
static PyObject *
process(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *row, *functions, *fast, *result, *function, *value;
    PyObject **from, **by, **to;
    Py_ssize_t left;

    if (!PyArg_ParseTuple(args, "OO:process", &row, &functions))
        return NULL;
    if (functions != Py_None && !PyTuple_Check(functions) && !PyList_Check(functions)) {
        PyErr_SetString(PyExc_TypeError, "a tuple or a list is needed");
        return NULL;
    }
    fast = PySequence_Fast(row, "a row is a sequence");
    if (fast == NULL)
        return NULL;
    left = PySequence_Fast_GET_SIZE(fast);
    if (functions != Py_None && PySequence_Fast_GET_SIZE(functions) != left) {
        Py_DECREF(fast);
        PyErr_SetString(PyExc_ValueError, "there are not as many functions");
        return NULL;
    }
    result = PyTuple_New(left);
    if (result == NULL) {
        Py_DECREF(fast);
        return NULL;
    }
    from = PySequence_Fast_ITEMS(fast);
    to = PySequence_Fast_ITEMS(result);
    if (functions != Py_None) {
        by = PySequence_Fast_ITEMS(functions);
        while (--left >= 0) {
            function = *by;
            if (function != Py_None) {
                value = PyObject_CallFunctionObjArgs(function, *from, NULL);
                if (value == NULL) {
                    Py_DECREF(fast);
                    Py_DECREF(result);
                    return NULL;
                }
                *to = value;
            }
            else {
                Py_INCREF(*from);
                *to = *from;
            }
            from++;
            by++;
            to++;
        }
    }
    else {
        while (--left >= 0) {
            Py_INCREF(*from);
            *to = *from;
            from++;
            to++;
        }
    }
    Py_DECREF(fast);
    return result;
}

/* How many neighbours are the same object. */
static PyObject *
neighbours(PyObject *Py_UNUSED(module), PyObject *arg)
{
    PyObject *fast = PySequence_Fast(arg, "a sequence is needed");
    PyObject **at;
    Py_ssize_t i, size;
    long found = 0;

    if (fast == NULL)
        return NULL;
    size = PySequence_Fast_GET_SIZE(fast);
    at = PySequence_Fast_ITEMS(fast);
    for (i = 1; i < size; i++) {
        if (at[i - 1] == at[i])
            found++;
    }
    Py_DECREF(fast);
    return PyLong_FromLong(found);
}

static PyMethodDef walking_pointers_methods[] = {
    {"process", process, METH_VARARGS, NULL},
    {"neighbours", neighbours, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef walking_pointers_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "walking_pointers",
    .m_size = -1,
    .m_methods = walking_pointers_methods,
};

PyMODINIT_FUNC
PyInit_walking_pointers(void)
{
    return PyModule_Create(&walking_pointers_module);
}
