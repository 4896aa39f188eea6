/* The file ends with a brace. */
#include <Python.h>

static PyObject *
add(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *a, *b;

    if (!PyArg_ParseTuple(args, "OO:add", &a, &b))
        return NULL;
    return PyNumber_Add(a, b);
}

static PyMethodDef no_final_newline_methods[] = {
    {"add", add, METH_VARARGS, "add(a, b)"},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef no_final_newline_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "no_final_newline",
    .m_size = -1,
    .m_methods = no_final_newline_methods,
};

PyMODINIT_FUNC
PyInit_no_final_newline(void)
{
    return PyModule_Create(&no_final_newline_module);
}