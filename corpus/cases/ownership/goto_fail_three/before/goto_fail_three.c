/* One label releases whatever exists of three objects. */
#include <Python.h>

static PyObject *
combine(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *a, *b;
    PyObject *sum = NULL, *product = NULL, *both = NULL;

    if (!PyArg_ParseTuple(args, "OO:combine", &a, &b))
        return NULL;
    sum = PyNumber_Add(a, b);
    if (sum == NULL)
        goto fail;
    product = PyNumber_Multiply(a, b);
    if (product == NULL)
        goto fail;
    both = PyList_New(0);
    if (both == NULL)
        goto fail;
    if (PyList_Append(both, sum) < 0 || PyList_Append(both, product) < 0)
        goto fail;
    Py_DECREF(sum);
    Py_DECREF(product);
    return both;

fail:
    Py_XDECREF(both);
    Py_XDECREF(product);
    Py_XDECREF(sum);
    return NULL;
}

static PyMethodDef goto_fail_three_methods[] = {
    {"combine", combine, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef goto_fail_three_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "goto_fail_three",
    .m_size = -1,
    .m_methods = goto_fail_three_methods,
};

PyMODINIT_FUNC
PyInit_goto_fail_three(void)
{
    return PyModule_Create(&goto_fail_three_module);
}
