/* Other threads run, but for a moment in which an exception is raised. */
#include <Python.h>

/* Counts the steps down to zero; more than a hundred are too many. */
static PyObject *
steps(PyObject *Py_UNUSED(self), PyObject *arg)
{
    long left = PyLong_AsLong(arg);
    long count = 0;

    if (left == -1 && PyErr_Occurred())
        return NULL;
    Py_BEGIN_ALLOW_THREADS
    while (left != 0) {
        left -= left > 0 ? 1 : -1;
        count++;
        if (count > 100) {
            Py_BLOCK_THREADS
            PyErr_SetString(PyExc_ValueError, "too many steps");
            return NULL;
        }
        if (count == 50) {
            Py_BLOCK_THREADS
            if (PyErr_WarnEx(PyExc_RuntimeWarning, "many steps", 1) < 0)
                return NULL;
            Py_UNBLOCK_THREADS
        }
    }
    Py_END_ALLOW_THREADS
    return PyLong_FromLong(count);
}

static PyMethodDef methods[] = {
    {"steps", steps, METH_O, "steps(number)"},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "let_in_between", NULL, -1, methods, NULL, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit_let_in_between(void)
{
    return PyModule_Create(&definition);
}
