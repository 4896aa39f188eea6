/* Puts the pending exception aside, works, and puts it back. */
#include <Python.h>

static PyObject *
call_then_note(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *function, *notes, *result, *type, *value, *traceback, *note;
    int status = -1;

    if (!PyArg_ParseTuple(args, "OO:call_then_note", &function, &notes))
        return NULL;
    result = PyObject_CallObject(function, NULL);
    if (result != NULL)
        return result;
    PyErr_Fetch(&type, &value, &traceback);
    note = PyUnicode_FromString("failed");
    if (note != NULL) {
        status = PyList_Append(notes, note);
        Py_DECREF(note);
    }
    if (status < 0)
        PyErr_Clear();
    PyErr_Restore(type, value, traceback);
    return NULL;
}

static PyMethodDef fetched_error_methods[] = {
    {"call_then_note", call_then_note, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef fetched_error_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "fetched_error",
    .m_size = -1,
    .m_methods = fetched_error_methods,
};

PyMODINIT_FUNC
PyInit_fetched_error(void)
{
    return PyModule_Create(&fetched_error_module);
}
