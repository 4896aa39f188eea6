/* Exceptions are put aside while C cleans up, and put back. */
#include <Python.h>
#include <stdlib.h>

typedef struct {
    PyObject *function;
    int *block;
} Task;

static int freed = 0;

static void
release(int *block)
{
    free(block);
    freed++;
}

/* Cleans up in between: only C runs. */
static PyObject *
call_with_block(PyObject *Py_UNUSED(self), PyObject *function)
{
    PyObject *type, *value, *traceback;
    PyObject *result;
    Task task;

    task.block = malloc(sizeof(int));
    if (task.block == NULL)
        return PyErr_NoMemory();
    Py_INCREF(function);
    task.function = function;
    result = PyObject_CallObject(task.function, NULL);
    PyErr_Fetch(&type, &value, &traceback);
    release(task.block);
    Py_DECREF(task.function);
    PyErr_Restore(type, value, traceback);
    return result;
}

/* The type of what is put aside decides. */
static PyObject *
call_and_rate(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *function, *result, *type, *value, *traceback;
    static int lookups = 0;

    if (!PyArg_ParseTuple(args, "O:call_and_rate", &function))
        return NULL;
    result = PyObject_CallObject(function, NULL);
    if (result == NULL) {
        PyErr_Fetch(&type, &value, &traceback);
        PyErr_NormalizeException(&type, &value, &traceback);
        if (PyErr_GivenExceptionMatches(type, PyExc_LookupError))
            lookups++;
        PyErr_Restore(type, value, traceback);
        return NULL;
    }
    Py_DECREF(result);
    return PyLong_FromLong(lookups);
}

/* Some exceptions are dropped, the others go on. */
static PyObject *
call_or_default(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *function, *otherwise, *result;
    PyObject *type = NULL, *value = NULL, *traceback = NULL;

    if (!PyArg_ParseTuple(args, "OO:call_or_default", &function, &otherwise))
        return NULL;
    result = PyObject_CallObject(function, NULL);
    if (result != NULL)
        return result;
    PyErr_Fetch(&type, &value, &traceback);
    if (PyErr_GivenExceptionMatches(type, PyExc_KeyError)) {
        Py_XDECREF(type);
        Py_XDECREF(value);
        Py_XDECREF(traceback);
        Py_INCREF(otherwise);
        return otherwise;
    }
    PyErr_Restore(type, value, traceback);
    return NULL;
}

static PyObject *
get_freed(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(ignored))
{
    return PyLong_FromLong(freed);
}

static PyMethodDef kept_error_methods[] = {
    {"call_with_block", call_with_block, METH_O, NULL},
    {"call_and_rate", call_and_rate, METH_VARARGS, NULL},
    {"call_or_default", call_or_default, METH_VARARGS, NULL},
    {"get_freed", get_freed, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef kept_error_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "kept_error",
    .m_size = -1,
    .m_methods = kept_error_methods,
};

PyMODINIT_FUNC
PyInit_kept_error(void)
{
    return PyModule_Create(&kept_error_module);
}
