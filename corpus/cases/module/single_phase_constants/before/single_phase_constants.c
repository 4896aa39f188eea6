/* Constants of three kinds, added by the init function. */
#include <Python.h>

#define MODE_READ 1
#define MODE_WRITE 2

static PyObject *
mode_name(PyObject *Py_UNUSED(self), PyObject *arg)
{
    long mode = PyLong_AsLong(arg);

    if (mode == -1 && PyErr_Occurred())
        return NULL;
    switch (mode) {
    case MODE_READ:
        return PyUnicode_FromString("read");
    case MODE_WRITE:
        return PyUnicode_FromString("write");
    default:
        PyErr_Format(PyExc_ValueError, "no mode %ld", mode);
        return NULL;
    }
}

static PyMethodDef methods[] = {
    {"mode_name", mode_name, METH_O, "mode_name(mode) -> str"},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef moduledef = {
    PyModuleDef_HEAD_INIT,
    "single_phase_constants",
    "Modes and their names.",
    -1,
    methods,
    NULL, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit_single_phase_constants(void)
{
    PyObject *m, *modes;

    m = PyModule_Create(&moduledef);
    if (m == NULL)
        return NULL;
    PyModule_AddIntConstant(m, "MODE_READ", MODE_READ);
    PyModule_AddIntMacro(m, MODE_WRITE);
    PyModule_AddStringConstant(m, "__version__", "1.2");
    modes = Py_BuildValue("(ii)", MODE_READ, MODE_WRITE);
    if (modes == NULL || PyModule_AddObject(m, "modes", modes) < 0) {
        Py_XDECREF(modes);
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
