/* One variable holds what the caller gave, or one of two defaults, and then something owned. */
#include <Python.h>

static PyObject *small, *large;

/* The object itself, unless it is refused. */
static PyObject *
accepted(PyObject *object, int strict)
{
    if (strict && !PyLong_Check(object)) {
        PyErr_SetString(PyExc_TypeError, "a number is needed");
        return NULL;
    }
    Py_INCREF(object);
    return object;
}

static PyObject *
choose(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *limit = NULL;
    int given = 0, strict = 0;
    long result = 0;

    if (!PyArg_ParseTuple(args, "|Oii:choose", &limit, &given, &strict))
        return NULL;
    if (!given) {
        limit = small;
    }
    if (limit == NULL && !strict) {
        limit = large;
    }
    if (limit != NULL) {
        limit = accepted(limit, strict);
        if (limit == NULL)
            return NULL;
        result = PyLong_Check(limit) ? PyLong_AsLong(limit) : -1;
    }
    Py_XDECREF(limit);
    if (result == -1 && PyErr_Occurred())
        return NULL;
    return PyLong_FromLong(result);
}

static PyMethodDef lent_or_default_methods[] = {
    {"choose", choose, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef lent_or_default_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "lent_or_default",
    .m_size = -1,
    .m_methods = lent_or_default_methods,
};

PyMODINIT_FUNC
PyInit_lent_or_default(void)
{
    PyObject *module = PyModule_Create(&lent_or_default_module);

    if (module == NULL)
        return NULL;
    small = PyLong_FromLong(1000);
    large = PyLong_FromLong(2000);
    if (small == NULL || large == NULL) {
        Py_CLEAR(small);
        Py_CLEAR(large);
        Py_DECREF(module);
        return NULL;
    }
    return module;
}
