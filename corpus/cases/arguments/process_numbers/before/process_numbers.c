/* Process numbers, for which Python's headers name the unit of the format. */
#include <Python.h>
#include <sys/types.h>

static PyObject *
next_pid(PyObject *Py_UNUSED(module), PyObject *args)
{
    pid_t pid;

    if (!PyArg_ParseTuple(args, _Py_PARSE_PID, &pid))
        return NULL;
    if (pid < 0) {
        PyErr_SetString(PyExc_ValueError, "process numbers are positive");
        return NULL;
    }
    return PyLong_FromPid(pid + 1);
}

static PyObject *
labelled(PyObject *Py_UNUSED(module), PyObject *args)
{
    pid_t pid;
    PyObject *label;
    int twice = 0;

    if (!PyArg_ParseTuple(args, "O" _Py_PARSE_PID "|p:labelled", &label, &pid, &twice))
        return NULL;
    return Py_BuildValue("(O" _Py_PARSE_PID ")", label, twice ? 2 * pid : pid);
}

static PyMethodDef process_numbers_methods[] = {
    {"next_pid", next_pid, METH_VARARGS, NULL},
    {"labelled", labelled, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef process_numbers_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "process_numbers",
    .m_size = -1,
    .m_methods = process_numbers_methods,
};

PyMODINIT_FUNC
PyInit_process_numbers(void)
{
    return PyModule_Create(&process_numbers_module);
}
