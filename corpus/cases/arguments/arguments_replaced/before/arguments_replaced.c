/* Functions that put other objects into the variables of their arguments. */
#include <Python.h>

/* Calls the first argument with a tuple of the others. */
static PyObject *
call_rest(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *function, *result, *rest;

    if (PyTuple_Size(args) == 0) {
        PyErr_SetString(PyExc_TypeError, "a function was expected");
        return NULL;
    }
    function = PyTuple_GetItem(args, 0);
    if (function == NULL)
        return NULL;
    rest = PyTuple_GetSlice(args, 1, PyTuple_Size(args));
    if (rest == NULL)
        return NULL;
    args = rest;
    result = PyObject_CallFunctionObjArgs(function, args, NULL);
    Py_DECREF(rest);
    return result;
}

/* The arguments as a pair, with a dict even where there are no keywords. */
static PyObject *
pair(PyObject *Py_UNUSED(self), PyObject *args, PyObject *kwds)
{
    PyObject *result, *made = NULL;

    if (!kwds) {
        made = PyDict_New();
        if (made == NULL)
            return NULL;
        kwds = made;
    }
    result = PyTuple_Pack(2, args, kwds);
    Py_XDECREF(made);
    return result;
}

static PyMethodDef arguments_replaced_methods[] = {
    {"call_rest", call_rest, METH_VARARGS, NULL},
    {"pair", (PyCFunction)(void (*)(void))pair, METH_VARARGS | METH_KEYWORDS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef arguments_replaced_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "arguments_replaced",
    .m_size = -1,
    .m_methods = arguments_replaced_methods,
};

PyMODINIT_FUNC
PyInit_arguments_replaced(void)
{
    return PyModule_Create(&arguments_replaced_module);
}
