/* A str as UTF-32 with its byte order mark. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
encoded(PyObject *Py_UNUSED(self), PyObject *text)
{
    return PyUnicode_AsUTF32String(text);
}

static PyMethodDef utf32_string_methods[] = {
    {"encoded", encoded, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef utf32_string_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "utf32_string",
    .m_size = -1,
    .m_methods = utf32_string_methods,
};

PyMODINIT_FUNC
PyInit_utf32_string(void)
{
    return PyModule_Create(&utf32_string_module);
}
