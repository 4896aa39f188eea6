/* A str as UTF-16 with its byte order mark. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
encoded(PyObject *Py_UNUSED(self), PyObject *text)
{
    return PyUnicode_AsUTF16String(text);
}

static PyMethodDef utf16_string_methods[] = {
    {"encoded", encoded, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef utf16_string_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "utf16_string",
    .m_size = -1,
    .m_methods = utf16_string_methods,
};

PyMODINIT_FUNC
PyInit_utf16_string(void)
{
    return PyModule_Create(&utf16_string_module);
}
