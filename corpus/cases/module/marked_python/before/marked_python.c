/* A macro marks the Python that the module is compiled for; only one of them exists. */
#include <Python.h>

#if PY_MAJOR_VERSION >= 3
#define FOR_THREE
#else
#define FOR_TWO
#endif

static PyObject *
name_of(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *text;
#ifdef FOR_TWO
    int encoded;
#endif
#ifdef FOR_THREE
    const char *name;
#endif

    if (!PyArg_ParseTuple(args, "O", &text))
        return NULL;
#ifdef FOR_TWO
    encoded = PyUnicode_Check(text);
    return PyString_FromFormat("%d", encoded);
#else
    name = PyUnicode_AsUTF8(text);
    if (name == NULL)
        return NULL;
    return PyUnicode_FromFormat("<%s>", name);
#endif
}

static PyMethodDef marked_python_methods[] = {
    {"name_of", name_of, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef marked_python_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "marked_python",
    .m_size = -1,
    .m_methods = marked_python_methods,
};

PyMODINIT_FUNC
PyInit_marked_python(void)
{
    return PyModule_Create(&marked_python_module);
}
