/* Macros that say an argument is not used, whatever its type. */
#include <Python.h>

#define UNUSED(x) (void)(x)
#define IGNORE(x) ((void)x)

static PyObject *
nothing(PyObject *self, PyObject *unused)
{
    IGNORE(self);
    IGNORE(unused);
    return PyLong_FromLong(0);
}

static PyObject *
anything(PyObject *self, PyObject *args)
{
    int size = 3;

    UNUSED(self);
    UNUSED(args);
    UNUSED(size);
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"nothing", nothing, METH_NOARGS, "nothing()"},
    {"anything", anything, METH_VARARGS, "anything(...)"},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "ignored_argument", NULL, -1, methods, NULL, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit_ignored_argument(void)
{
    return PyModule_Create(&definition);
}
