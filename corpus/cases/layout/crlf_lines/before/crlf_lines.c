/* Every line ends with CR and LF.
   Comments, too. */
#include <Python.h>

static PyObject *
add(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *a, *b;

    if (!PyArg_ParseTuple(args, "OO:add", &a, &b))
        return NULL;
    return PyNumber_Add(a, b);
}

static PyMethodDef crlf_lines_methods[] = {
    {"add", add, METH_VARARGS, "add(a, b)"},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef crlf_lines_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "crlf_lines",
    .m_size = -1,
    .m_methods = crlf_lines_methods,
};

PyMODINIT_FUNC
PyInit_crlf_lines(void)
{
    return PyModule_Create(&crlf_lines_module);
}
