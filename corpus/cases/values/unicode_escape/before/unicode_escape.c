/* Text with Python escapes, from bytes. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
decoded(PyObject *Py_UNUSED(self), PyObject *obj)
{
    char *data;
    Py_ssize_t n;

    if (PyBytes_AsStringAndSize(obj, &data, &n) < 0)
        return NULL;
    return PyUnicode_DecodeUnicodeEscape(data, n, NULL);
}

static PyObject *
lenient(PyObject *Py_UNUSED(self), PyObject *obj)
{
    char *data;
    Py_ssize_t n;

    if (PyBytes_AsStringAndSize(obj, &data, &n) < 0)
        return NULL;
    return PyUnicode_DecodeUnicodeEscape(data, n, "replace");
}

static PyMethodDef unicode_escape_methods[] = {
    {"decoded", decoded, METH_O, NULL},
    {"lenient", lenient, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef unicode_escape_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "unicode_escape",
    .m_size = -1,
    .m_methods = unicode_escape_methods,
};

PyMODINIT_FUNC
PyInit_unicode_escape(void)
{
    return PyModule_Create(&unicode_escape_module);
}
