/* Comments stand inside the tables by which the module says what it has. */
#include <Python.h>

static PyObject *
one(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(none))
{
    return PyLong_FromLong(1);
}

static PyObject *
two(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(none))
{
    return PyLong_FromLong(2);
}

static PyMethodDef methods[] = {
    /* the first */
    {"one", one, METH_NOARGS, "one() -> 1"},
    {"two", /* not three */ two,
     METH_NOARGS, // takes nothing
     "two() -> 2"},
    {NULL, NULL, 0, NULL} /* sentinel */
};

static struct PyModuleDef moduledef = {
    PyModuleDef_HEAD_INIT,
    "comments_in_tables",   /* name */
    "Counts to two.",       /* doc */
    -1,                     /* no state */
    methods,
    NULL, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit_comments_in_tables(void)
{
    return PyModule_Create(&moduledef);
}
