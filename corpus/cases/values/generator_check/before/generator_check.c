/* Generators are told from other iterators. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
kind(PyObject *Py_UNUSED(self), PyObject *obj)
{
    if (PyGen_CheckExact(obj))
        return PyUnicode_FromString("generator");
    return PyUnicode_FromString("other");
}

static PyMethodDef generator_check_methods[] = {
    {"kind", kind, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef generator_check_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "generator_check",
    .m_size = -1,
    .m_methods = generator_check_methods,
};

PyMODINIT_FUNC
PyInit_generator_check(void)
{
    return PyModule_Create(&generator_check_module);
}
