/* Builds for Python 2 and 3; the init function has two headers, one body. */
#include <Python.h>

#if PY_MAJOR_VERSION >= 3
#define PyInt_FromLong PyLong_FromLong
#define PyInt_AsLong PyLong_AsLong
#define INIT_FAIL return NULL
#else
#define INIT_FAIL return
#endif

static PyObject *
next_int(PyObject *self, PyObject *arg)
{
    long n;

    (void)self;
    n = PyInt_AsLong(arg);
    if (n == -1 && PyErr_Occurred())
        return NULL;
    return PyInt_FromLong(n + 1);
}

static PyMethodDef methods[] = {
    {"next_int", next_int, METH_O, "n + 1"},
    {NULL, NULL, 0, NULL}
};

#if PY_MAJOR_VERSION >= 3
static struct PyModuleDef moduledef = {
    PyModuleDef_HEAD_INIT, "dual_init", "Both worlds.", -1, methods,
    NULL, NULL, NULL, NULL
};
#endif

#if PY_MAJOR_VERSION >= 3
PyMODINIT_FUNC
PyInit_dual_init(void)
#else
PyMODINIT_FUNC
initdual_init(void)
#endif
{
    PyObject *m;

#if PY_MAJOR_VERSION >= 3
    m = PyModule_Create(&moduledef);
#else
    m = Py_InitModule3("dual_init", methods, "Both worlds.");
#endif
    if (m == NULL)
        INIT_FAIL;
    PyModule_AddIntConstant(m, "MAJOR", PY_MAJOR_VERSION);
#if PY_MAJOR_VERSION >= 3
    return m;
#endif
}
