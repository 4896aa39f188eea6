/* A helper that takes over its argument only when it likes it, without saying so. */
#include <Python.h>

static PyObject *kept;

static void
offer(PyObject *obj)
{
    if (PyUnicode_Check(obj)) {
        Py_XDECREF(kept);
        kept = obj;             /* the caller's reference, now ours */
    }
}

static PyObject *
keep(PyObject *Py_UNUSED(self), PyObject *obj)
{
    Py_INCREF(obj);
    offer(obj);
    if (kept != obj)
        Py_DECREF(obj);
    Py_RETURN_NONE;
}

static PyObject *
get(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(args))
{
    if (kept == NULL)
        Py_RETURN_NONE;
    Py_INCREF(kept);
    return kept;
}

static PyMethodDef sometimes_consumed_methods[] = {
    {"keep", keep, METH_O, NULL},
    {"get", get, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef sometimes_consumed_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "sometimes_consumed",
    .m_size = -1,
    .m_methods = sometimes_consumed_methods,
};

PyMODINIT_FUNC
PyInit_sometimes_consumed(void)
{
    return PyModule_Create(&sometimes_consumed_module);
}
