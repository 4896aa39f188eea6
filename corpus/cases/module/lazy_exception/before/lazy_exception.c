/* An exception class in a static variable, made when first needed. */
#include <Python.h>

static PyObject *Error = NULL;

static int
ready(void)
{
    if (Error == NULL)
        Error = PyErr_NewException("lazy_exception.Error", NULL, NULL);
    return Error != NULL;
}

static PyObject *
check(PyObject *Py_UNUSED(self), PyObject *arg)
{
    int ok = PyObject_IsTrue(arg);

    if (ok < 0)
        return NULL;
    if (!ok) {
        if (ready())
            PyErr_SetString(Error, "check failed");
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyObject *
error(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(args))
{
    if (!ready())
        return NULL;
    Py_INCREF(Error);
    return Error;
}

static PyMethodDef lazy_exception_methods[] = {
    {"check", check, METH_O, NULL},
    {"error", error, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef lazy_exception_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "lazy_exception",
    .m_size = -1,
    .m_methods = lazy_exception_methods,
};

PyMODINIT_FUNC
PyInit_lazy_exception(void)
{
    return PyModule_Create(&lazy_exception_module);
}
