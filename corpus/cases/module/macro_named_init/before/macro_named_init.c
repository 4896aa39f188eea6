/* Macros from the days of two Pythons name the init function and return from it. */
#include <Python.h>

#define INIT_FUNCTION PyInit_macro_named_init
#define INIT_FAILS return NULL
#define INIT_GIVES(module) return module;

static PyObject *
half(PyObject *Py_UNUSED(self), PyObject *args)
{
    long n;

    if (!PyArg_ParseTuple(args, "l", &n))
        return NULL;
    return PyLong_FromLong(n / 2);
}

static PyMethodDef macro_named_init_methods[] = {
    {"half", half, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef macro_named_init_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "macro_named_init",
    .m_size = -1,
    .m_methods = macro_named_init_methods,
};

PyMODINIT_FUNC
INIT_FUNCTION(void)
{
    PyObject *module = PyModule_Create(&macro_named_init_module);

    if (module == NULL)
        INIT_FAILS;
    if (PyModule_AddIntConstant(module, "SMALLEST", 0) < 0) {
        Py_DECREF(module);
        INIT_FAILS;
    }
    INIT_GIVES(module);
}
