/* What sys.int_info holds. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
info(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(ignored))
{
    return PyLong_GetInfo();
}

static PyObject *
bits(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(ignored))
{
    PyObject *made = PyLong_GetInfo();
    PyObject *bits;

    if (made == NULL)
        return NULL;
    bits = PyObject_GetAttrString(made, "bits_per_digit");
    Py_DECREF(made);
    return bits;
}

static PyMethodDef int_info_methods[] = {
    {"info", info, METH_NOARGS, NULL},
    {"bits", bits, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef int_info_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "int_info",
    .m_size = -1,
    .m_methods = int_info_methods,
};

PyMODINIT_FUNC
PyInit_int_info(void)
{
    return PyModule_Create(&int_info_module);
}
