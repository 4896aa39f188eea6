/* Text that is split from its end. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
last(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *text, *separator;
    Py_ssize_t most;

    if (!PyArg_ParseTuple(args, "OOn:last", &text, &separator, &most))
        return NULL;
    return PyUnicode_RSplit(text, separator, most);
}

static PyObject *
words(PyObject *Py_UNUSED(self), PyObject *text)
{
    return PyUnicode_RSplit(text, NULL, -1);
}

static PyMethodDef text_from_right_methods[] = {
    {"last", last, METH_VARARGS, NULL},
    {"words", words, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef text_from_right_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "text_from_right",
    .m_size = -1,
    .m_methods = text_from_right_methods,
};

PyMODINIT_FUNC
PyInit_text_from_right(void)
{
    return PyModule_Create(&text_from_right_module);
}
