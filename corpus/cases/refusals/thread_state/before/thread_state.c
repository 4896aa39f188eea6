/* Calls back from code that does not know whether it holds the lock. */
#include <Python.h>

static PyObject *listener;

static void
notify(int value)
{
    PyGILState_STATE state = PyGILState_Ensure();
    PyObject *answer = PyObject_CallFunction(listener, "i", value);

    if (answer == NULL)
        PyErr_Clear();
    Py_XDECREF(answer);
    PyGILState_Release(state);
}

static PyObject *
count(PyObject *Py_UNUSED(self), PyObject *args)
{
    int i, n;

    if (!PyArg_ParseTuple(args, "iO:count", &n, &listener))
        return NULL;
    for (i = 0; i < n; i++)
        notify(i);
    listener = NULL;
    Py_RETURN_NONE;
}

static PyMethodDef thread_state_methods[] = {
    {"count", count, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef thread_state_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "thread_state",
    .m_size = -1,
    .m_methods = thread_state_methods,
};

PyMODINIT_FUNC
PyInit_thread_state(void)
{
    return PyModule_Create(&thread_state_module);
}
