/* Knows its own function among other callables, and takes a shorter way for it. */
#include <Python.h>

static PyObject *
twice(PyObject *Py_UNUSED(module), PyObject *number)
{
    return PyNumber_Add(number, number);
}

/* What the function gives for the number, and whether it was called to find out. */
static PyObject *
applied(PyObject *module, PyObject *args)
{
    PyObject *function, *number, *result;
    int own;

    if (!PyArg_ParseTuple(args, "OO", &function, &number))
        return NULL;
    own = PyCFunction_Check(function)
        && PyCFunction_GetFunction(function) == (PyCFunction)twice;
    if (own)
        result = twice(module, number);
    else
        result = PyObject_CallFunctionObjArgs(function, number, NULL);
    if (result == NULL)
        return NULL;
    return Py_BuildValue("(Ni)", result, !own);
}

static PyMethodDef own_function_methods[] = {
    {"twice", twice, METH_O, NULL},
    {"applied", applied, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef own_function_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "own_function",
    .m_size = -1,
    .m_methods = own_function_methods,
};

PyMODINIT_FUNC
PyInit_own_function(void)
{
    return PyModule_Create(&own_function_module);
}
