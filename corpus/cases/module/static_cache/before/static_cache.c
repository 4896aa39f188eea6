/* Objects kept in static local variables. */
#include <Python.h>

/* The name of the attribute that is asked for, made once. */
static PyObject *
length_of(PyObject *Py_UNUSED(self), PyObject *o)
{
    static PyObject *name;
    PyObject *method, *result;

    if (name == NULL) {
        name = PyUnicode_InternFromString("__len__");
        if (name == NULL)
            return NULL;
    }
    method = PyObject_GetAttr(o, name);
    if (method == NULL)
        return NULL;
    result = PyObject_CallObject(method, NULL);
    Py_DECREF(method);
    return result;
}

/* Another variable of the same name. */
static PyObject *
first_seen(PyObject *Py_UNUSED(self), PyObject *o)
{
    static PyObject *name = NULL; /* what came first */

    if (!name) {
        Py_INCREF(o);
        name = o;
    }
    Py_INCREF(name);
    return name;
}

static PyMethodDef static_cache_methods[] = {
    {"length_of", length_of, METH_O, NULL},
    {"first_seen", first_seen, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef static_cache_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "static_cache",
    .m_size = -1,
    .m_methods = static_cache_methods,
};

PyMODINIT_FUNC
PyInit_static_cache(void)
{
    return PyModule_Create(&static_cache_module);
}
