/* A variable that is cleared and filled again. */
#include <Python.h>

static PyObject *
first_text(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *obj, *value = NULL;
    const char *a, *b;

    if (!PyArg_ParseTuple(args, "Oss:first_text", &obj, &a, &b))
        return NULL;
    value = PyObject_GetAttrString(obj, a);
    if (value == NULL)
        PyErr_Clear();
    else if (!PyUnicode_Check(value))
        Py_CLEAR(value);
    if (value == NULL) {
        value = PyObject_GetAttrString(obj, b);
        if (value == NULL)
            return NULL;
        if (!PyUnicode_Check(value)) {
            Py_CLEAR(value);
            PyErr_SetString(PyExc_TypeError, "neither is text");
        }
    }
    return value;
}

static PyMethodDef cleared_and_reused_methods[] = {
    {"first_text", first_text, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef cleared_and_reused_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "cleared_and_reused",
    .m_size = -1,
    .m_methods = cleared_and_reused_methods,
};

PyMODINIT_FUNC
PyInit_cleared_and_reused(void)
{
    return PyModule_Create(&cleared_and_reused_module);
}
