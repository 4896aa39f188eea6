/* Old names stay available: one C function may stand in several rows. */
#include <Python.h>

static PyObject *
size_of(PyObject *Py_UNUSED(module), PyObject *obj)
{
    Py_ssize_t n = PyObject_Length(obj);
    if (n < 0)
        return NULL;
    return PyLong_FromSsize_t(n);
}

static PyObject *
join(PyObject *Py_UNUSED(module), PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"left", "right", NULL};
    PyObject *left, *right;

    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "OO", names, &left, &right))
        return NULL;
    return PySequence_Concat(left, right);
}

static PyMethodDef twonames_methods[] = {
    {"size", size_of, METH_O, "The number of items."},
    {"count", size_of, METH_O, "Old name of size()."},
    {"join", (PyCFunction)(void (*)(void))join, METH_VARARGS | METH_KEYWORDS, "left + right"},
    {"concat", (PyCFunction)(void (*)(void))join, METH_VARARGS | METH_KEYWORDS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef twonames_def = {
    PyModuleDef_HEAD_INIT,
    .m_name = "twonames",
    .m_size = -1,
    .m_methods = twonames_methods,
};

PyMODINIT_FUNC
PyInit_twonames(void)
{
    return PyModule_Create(&twonames_def);
}
