/* Keywords: optional, keyword-only, positional-only, unknown, repeated. */
#include <Python.h>

static PyObject *
box(PyObject *Py_UNUSED(self), PyObject *args, PyObject *kwds)
{
    static char *kwlist[] = {"width", "height", "title", "filled", NULL};
    int width, height = 1, filled = 0;
    const char *title = "";

    if (!PyArg_ParseTupleAndKeywords(args, kwds, "i|isp:box", kwlist,
                                     &width, &height, &title, &filled))
        return NULL;
    return Py_BuildValue("(iisi)", width, height, title, filled);
}

static PyObject *
only(PyObject *Py_UNUSED(self), PyObject *args, PyObject *kwds)
{
    static char *kwlist[] = {"", "value", "strict", NULL};
    PyObject *first, *value = Py_None, *strict = Py_False;

    if (!PyArg_ParseTupleAndKeywords(args, kwds, "O|O$O:only", kwlist,
                                     &first, &value, &strict))
        return NULL;
    return Py_BuildValue("(OOO)", first, value, strict);
}

static PyMethodDef keyword_arguments_methods[] = {
    {"box", (PyCFunction)(void (*)(void))box, METH_VARARGS | METH_KEYWORDS, NULL},
    {"only", (PyCFunction)(void (*)(void))only, METH_VARARGS | METH_KEYWORDS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef keyword_arguments_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "keyword_arguments",
    .m_size = -1,
    .m_methods = keyword_arguments_methods,
};

PyMODINIT_FUNC
PyInit_keyword_arguments(void)
{
    return PyModule_Create(&keyword_arguments_module);
}
