/* Defines the access to text for a Python that lacks it, and uses it as it is in others. */
#include <Python.h>

#if PY_MAJOR_VERSION < 3
#define PyUnicode_READY(text) 0
#define PyUnicode_KIND(text) (sizeof(Py_UNICODE))
#define PyUnicode_DATA(text) ((void *)PyUnicode_AS_UNICODE(text))
#define PyUnicode_READ(kind, data, index) (((const Py_UNICODE *)(data))[(index)])
#define PyUnicode_GET_LENGTH PyUnicode_GET_SIZE
#endif

#define IS_BLANK(c) ((c) == ' ' || (c) == '\t')

static PyObject *
blanks(PyObject *Py_UNUSED(module), PyObject *text)
{
    int kind;
    void *data;
    Py_ssize_t i, n = 0;

    if (!PyUnicode_Check(text)) {
        PyErr_SetString(PyExc_TypeError, "text is needed");
        return NULL;
    }
    if (PyUnicode_READY(text))
        return NULL;
    kind = PyUnicode_KIND(text);
    data = PyUnicode_DATA(text);
    for (i = 0; i < PyUnicode_GET_LENGTH(text); i++) {
        if (IS_BLANK(PyUnicode_READ(kind, data, i)))
            n++;
    }
    return PyLong_FromSsize_t(n);
}

static PyMethodDef stand_in_methods[] = {
    {"blanks", blanks, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef stand_in_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "stand_in",
    .m_size = -1,
    .m_methods = stand_in_methods,
};

PyMODINIT_FUNC
PyInit_stand_in(void)
{
    return PyModule_Create(&stand_in_module);
}
