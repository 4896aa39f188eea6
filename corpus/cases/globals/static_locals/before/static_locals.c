/* Objects that functions keep in static local variables, filled when first needed. */
#include <Python.h>

static PyObject *
call_upper(PyObject *Py_UNUSED(m), PyObject *arg)
{
    static PyObject *name;

    if (name == NULL) {
        name = PyUnicode_InternFromString("upper");
        if (name == NULL)
            return NULL;
    }
    return PyObject_CallMethodObjArgs(arg, name, NULL);
}

static PyObject *
pair(PyObject *Py_UNUSED(m), PyObject *arg)
{
    static PyObject *name = NULL;   /* not the other function's */

    if (!name && !(name = PyUnicode_FromString("pair")))
        return NULL;
    return PyTuple_Pack(2, name, arg);
}

static PyMethodDef static_locals_methods[] = {
    {"call_upper", call_upper, METH_O, NULL},
    {"pair", pair, METH_O, NULL},
    {NULL}
};

static struct PyModuleDef static_locals_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "static_locals",
    .m_size = -1,
    .m_methods = static_locals_methods,
};

PyMODINIT_FUNC
PyInit_static_locals(void)
{
    return PyModule_Create(&static_locals_module);
}
