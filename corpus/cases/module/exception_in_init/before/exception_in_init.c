/* An exception class kept in a static variable that the init function fills once, and a way out of
   that function which forgets its module. */
#include <Python.h>

static PyObject *TooFar;

static PyObject *
step(PyObject *Py_UNUSED(self), PyObject *args)
{
    long at, end;

    if (!PyArg_ParseTuple(args, "ll:step", &at, &end))
        return NULL;
    if (at >= end) {
        PyErr_SetString(TooFar, "already at the end");
        return NULL;
    }
    return PyLong_FromLong(at + 1);
}

static PyMethodDef exception_in_init_methods[] = {
    {"step", step, METH_VARARGS, "one further"},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef exception_in_init_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "exception_in_init",
    .m_size = -1,
    .m_methods = exception_in_init_methods,
};

PyMODINIT_FUNC
PyInit_exception_in_init(void)
{
    PyObject *m = PyModule_Create(&exception_in_init_module);

    if (m == NULL)
        return NULL;
    if (TooFar == NULL) {
        TooFar = PyErr_NewException("exception_in_init.TooFar", NULL, NULL);
        if (TooFar == NULL)
            return NULL;
    }
    Py_INCREF(TooFar);
    PyModule_AddObject(m, "TooFar", TooFar);
    PyModule_AddIntConstant(m, "FURTHEST", 10);
    return m;
}
