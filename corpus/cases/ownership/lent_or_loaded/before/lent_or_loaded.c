/* A variable that an argument was lent to, or that a kept object was loaded into. */
#include <Python.h>

static PyObject *fallback;

static PyObject *
with_key(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *key, *wanted, *result = NULL;

    if (!PyArg_ParseTuple(args, "OO", &key, &wanted))
        return NULL;
    if (key == Py_None) {
        int is_wanted = PyObject_IsTrue(wanted);
        if (is_wanted < 0)
            goto bail;
        if (is_wanted) {
            if (fallback == NULL) {
                PyObject *operator = PyImport_ImportModule("operator");
                if (operator == NULL)
                    goto bail;
                fallback = PyObject_CallMethod(operator, "itemgetter", "i", 0);
                Py_DECREF(operator);
            }
            key = fallback;
            if (key == NULL)
                goto bail;
        }
    }
    result = PyList_New(0);
    if (result == NULL)
        goto bail;
    if (PyList_Append(result, key) < 0)
        goto bail;
    return result;
bail:
    Py_XDECREF(result);
    return NULL;
}

static PyMethodDef lent_or_loaded_methods[] = {
    {"with_key", with_key, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef lent_or_loaded_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "lent_or_loaded",
    .m_size = -1,
    .m_methods = lent_or_loaded_methods,
};

PyMODINIT_FUNC
PyInit_lent_or_loaded(void)
{
    return PyModule_Create(&lent_or_loaded_module);
}
