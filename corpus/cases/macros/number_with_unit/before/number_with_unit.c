/* Units that stand behind numbers: macros that are half an expression. */
#include <Python.h>

#define KIB *(1 << 10)
#define MIB * (1L << 20)

static PyObject *
sizes(PyObject *Py_UNUSED(module), PyObject *count)
{
    long n = PyLong_AsLong(count);
    long small = 4 KIB;

    if (n == -1 && PyErr_Occurred())
        return NULL;
    return Py_BuildValue("(lll)", small, n KIB, 2 MIB);
}

static PyMethodDef number_with_unit_methods[] = {
    {"sizes", sizes, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef number_with_unit_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "number_with_unit",
    .m_size = -1,
    .m_methods = number_with_unit_methods,
};

PyMODINIT_FUNC
PyInit_number_with_unit(void)
{
    return PyModule_Create(&number_with_unit_module);
}
