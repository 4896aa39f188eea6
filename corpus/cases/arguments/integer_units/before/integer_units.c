/* Every integer unit: the caller gets back what C received. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
get_small(PyObject *Py_UNUSED(self), PyObject *args)
{
    unsigned char b, B;
    short h;
    unsigned short H;
    int i;
    unsigned int I;

    if (!PyArg_ParseTuple(args, "bBhHiI:get_small", &b, &B, &h, &H, &i, &I))
        return NULL;
    return Py_BuildValue("(bBhHiI)", b, B, h, H, i, I);
}

static PyObject *
get_longs(PyObject *Py_UNUSED(self), PyObject *args)
{
    long l;
    unsigned long k;
    long long L;
    unsigned long long K;
    Py_ssize_t n;

    if (!PyArg_ParseTuple(args, "lkLKn", &l, &k, &L, &K, &n))
        return NULL;
    return Py_BuildValue("(lkLKn)", l, k, L, K, n);
}

static PyMethodDef integer_units_methods[] = {
    {"get_small", get_small, METH_VARARGS, NULL},
    {"get_longs", get_longs, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef integer_units_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "integer_units",
    .m_size = -1,
    .m_methods = integer_units_methods,
};

PyMODINIT_FUNC
PyInit_integer_units(void)
{
    return PyModule_Create(&integer_units_module);
}
