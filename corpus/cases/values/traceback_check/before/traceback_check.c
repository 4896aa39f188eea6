/* Whether an object is a traceback. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
is_traceback(PyObject *Py_UNUSED(self), PyObject *obj)
{
    return PyBool_FromLong(PyTraceBack_Check(obj));
}

static PyMethodDef traceback_check_methods[] = {
    {"is_traceback", is_traceback, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef traceback_check_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "traceback_check",
    .m_size = -1,
    .m_methods = traceback_check_methods,
};

PyMODINIT_FUNC
PyInit_traceback_check(void)
{
    return PyModule_Create(&traceback_check_module);
}
