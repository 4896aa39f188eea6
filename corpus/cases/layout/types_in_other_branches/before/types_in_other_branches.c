/* A branch for other processors uses nothing of Python but a type. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
count_ones(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *data;
    Py_ssize_t size;
    long ones = 0;

    if (!PyArg_ParseTuple(args, "y#", &data, &size))
        return NULL;
#if defined(__s390x__)
    for (Py_ssize_t i = size; i > 0; i--)
        ones += __builtin_popcount((unsigned char)data[i - 1]);
#else
    for (Py_ssize_t i = 0; i < size; i++) {
        unsigned char byte = (unsigned char)data[i];
        for (; byte; byte &= (unsigned char)(byte - 1))
            ones++;
    }
#endif
    return PyLong_FromLong(ones);
}

static PyMethodDef types_in_other_branches_methods[] = {
    {"count_ones", count_ones, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef types_in_other_branches_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "types_in_other_branches",
    .m_size = -1,
    .m_methods = types_in_other_branches_methods,
};

PyMODINIT_FUNC
PyInit_types_in_other_branches(void)
{
    return PyModule_Create(&types_in_other_branches_module);
}
