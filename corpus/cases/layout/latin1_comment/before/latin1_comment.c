/* By André Müller; one byte a letter. */
#include <Python.h>

static PyObject *
add(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *a, *b;

    if (!PyArg_ParseTuple(args, "OO:add", &a, &b))
        return NULL;
    return PyNumber_Add(a, b);
}

static PyMethodDef latin1_comment_methods[] = {
    {"add", add, METH_VARARGS, "add(a, b)"},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef latin1_comment_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "latin1_comment",
    .m_size = -1,
    .m_methods = latin1_comment_methods,
};

PyMODINIT_FUNC
PyInit_latin1_comment(void)
{
    return PyModule_Create(&latin1_comment_module);
}
