/* The last #include stands in a branch that only another system takes. */
#include "shared.h"

#include <string.h>

#if defined(__APPLE__)
#include <crt_externs.h>
#endif

static PyObject *
measure(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *text;

    if (!PyArg_ParseTuple(args, "s", &text))
        return NULL;
    return PyLong_FromSize_t(strlen(text));
}

static PyMethodDef last_include_untaken_methods[] = {
    {"measure", measure, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef last_include_untaken_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "last_include_untaken",
    .m_size = -1,
    .m_methods = last_include_untaken_methods,
};

PyMODINIT_FUNC
PyInit_last_include_untaken(void)
{
    return PyModule_Create(&last_include_untaken_module);
}
