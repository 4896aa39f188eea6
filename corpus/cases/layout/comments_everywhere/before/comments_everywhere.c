/**/ #include <Python.h> // the API

static /* no export */ PyObject *   // new reference
add(PyObject *Py_UNUSED(self) /* the module */,
    PyObject *args /* a tuple */)   /* never NULL */
{
    PyObject *a, /* left */ *b;     // right

    if (!PyArg_ParseTuple(args /* borrowed */,
                          "OO"      // two objects
                          ":add",   // and a name
                          &a, /* left */
                          &b  /* right, "quoted (" */))
        return /* an error is set */ NULL;
    /* a statement in // another comment *//* and one more */
    return PyNumber_Add(/* left: */ a,
                        /* right: */ b) /* may be NULL */;
}

static PyMethodDef comments_everywhere_methods[] = {
    {"add", add, METH_VARARGS, "add(a, b)"},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef comments_everywhere_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "comments_everywhere",
    .m_size = -1,
    .m_methods = comments_everywhere_methods,
};

PyMODINIT_FUNC
PyInit_comments_everywhere(void)
{
    return PyModule_Create(&comments_everywhere_module);
}
