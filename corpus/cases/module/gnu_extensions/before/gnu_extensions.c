/* Uses what the GNU C library declares only because Python.h defines _GNU_SOURCE. */
#include <Python.h>
#include <string.h>

/* Where the last slash stands, or -1. */
static PyObject *
last_slash(PyObject *Py_UNUSED(module), PyObject *bytes)
{
    char *text, *found;
    Py_ssize_t size;

    if (PyBytes_AsStringAndSize(bytes, &text, &size) < 0)
        return NULL;
    found = memrchr(text, '/', size);
    return PyLong_FromSsize_t(found == NULL ? -1 : found - text);
}

static PyMethodDef gnu_extensions_methods[] = {
    {"last_slash", last_slash, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef gnu_extensions_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "gnu_extensions",
    .m_size = -1,
    .m_methods = gnu_extensions_methods,
};

PyMODINIT_FUNC
PyInit_gnu_extensions(void)
{
    return PyModule_Create(&gnu_extensions_module);
}
