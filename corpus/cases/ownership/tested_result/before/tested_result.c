/* Calls for their effect alone, whose result is only tested and then lost: a leak of the original. */
#include <Python.h>

static PyObject *
noted(PyObject *list, PyObject *item)
{
    if (PyList_Append(list, item) < 0)
        return NULL;
    return PyLong_FromSsize_t(PyList_GET_SIZE(list));
}

static PyObject *
note(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *list, *item;
    long done = 0;

    if (!PyArg_ParseTuple(args, "O!O", &PyList_Type, &list, &item))
        return NULL;
    if (noted(list, item))
        done = 1;
    if (done && noted(list, Py_None))
        done = 2;
    return PyLong_FromLong(done);
}

static PyMethodDef tested_result_methods[] = {
    {"note", note, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef tested_result_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "tested_result",
    .m_size = -1,
    .m_methods = tested_result_methods,
};

PyMODINIT_FUNC
PyInit_tested_result(void)
{
    return PyModule_Create(&tested_result_module);
}
