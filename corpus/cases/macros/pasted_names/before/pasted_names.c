/* The names of the method table, the definition and the init function are pasted together. */
#define MODULE pasted_names
#include <Python.h>

#define JOINED(a, b) JOINED_NOW(a, b)
#define JOINED_NOW(a, b) a##b

#define METHODS JOINED(MODULE, _methods)
#define DEFINITION JOINED(MODULE, _definition)
#define METHOD_TABLE static PyMethodDef METHODS[]

#if PY_MAJOR_VERSION >= 3
#define INIT_FUNCTION PyMODINIT_FUNC JOINED(PyInit_, MODULE)(void)
#define MODULE_DEFINITION(name, methods)        \
    static struct PyModuleDef DEFINITION = {    \
        PyModuleDef_HEAD_INIT,                  \
        name,                                   \
        NULL,                                   \
        -1,                                     \
        methods,                                \
    }
#define CREATE(definition) (PyModule_Create(definition))
#define RETURN_MODULE(module) return module
#else
#define INIT_FUNCTION PyMODINIT_FUNC JOINED(init, MODULE)(void)
#define MODULE_DEFINITION(name, methods) static char *DEFINITION = name
#define CREATE(definition) Py_InitModule((definition), METHODS)
#define RETURN_MODULE(module) return
#endif

INIT_FUNCTION;

static PyObject *
thrice(PyObject *Py_UNUSED(self), PyObject *args)
{
    long n;

    if (!PyArg_ParseTuple(args, "l", &n))
        return NULL;
    return PyLong_FromLong(3 * n);
}

METHOD_TABLE = {
    {"thrice", thrice, METH_VARARGS, "Three times as much."},
    {NULL, NULL, 0, NULL}
};

MODULE_DEFINITION("pasted_names", METHODS);

INIT_FUNCTION {
    PyObject *module = CREATE(&DEFINITION);

    if (!module)
        return NULL;
    if (PyModule_AddStringConstant(module, "made_by", "pasting") < 0) {
        Py_DECREF(module);
        return NULL;
    }
    RETURN_MODULE(module);
}
