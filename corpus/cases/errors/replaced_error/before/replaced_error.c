/* One exception takes another's place. */
#include <Python.h>

static PyObject *
number_of(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *object, *number;
    PyObject *type, *value, *traceback;

    if (!PyArg_ParseTuple(args, "O:number_of", &object))
        return NULL;
    number = PyNumber_Long(object);
    if (number != NULL)
        return number;
    PyErr_Fetch(&type, &value, &traceback);
    PyErr_Format(PyExc_LookupError, "no number in %R", object);
    Py_XDECREF(type);
    Py_XDECREF(value);
    Py_XDECREF(traceback);
    return NULL;
}

static PyMethodDef replaced_error_methods[] = {
    {"number_of", number_of, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef replaced_error_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "replaced_error",
    .m_size = -1,
    .m_methods = replaced_error_methods,
};

PyMODINIT_FUNC
PyInit_replaced_error(void)
{
    return PyModule_Create(&replaced_error_module);
}
