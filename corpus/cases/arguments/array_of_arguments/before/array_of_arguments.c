/* Arguments come in an array, and are taken from it by hand. */
#include <Python.h>

static PyObject *
first_of(PyObject *Py_UNUSED(self), PyObject *const *args, Py_ssize_t nargs)
{
    if (nargs < 1) {
        PyErr_SetString(PyExc_TypeError, "nothing given");
        return NULL;
    }
    Py_INCREF(args[0]);
    return args[0];
}

static PyObject *
listed(PyObject *Py_UNUSED(self), PyObject *const *args, Py_ssize_t nargs)
{
    PyObject *list = PyList_New(0);
    Py_ssize_t i;

    if (list == NULL)
        return NULL;
    for (i = 0; i < nargs; i++) {
        if (args[i] == Py_None)
            continue;
        if (PyList_Append(list, args[i]) < 0) {
            Py_DECREF(list);
            return NULL;
        }
    }
    return list;
}

static PyObject *
larger(PyObject *Py_UNUSED(self), PyObject *const *args, Py_ssize_t nargs)
{
    PyObject *best;
    Py_ssize_t i;

    if (nargs == 0)
        Py_RETURN_NONE;
    best = args[0];
    for (i = 1; i < nargs; i++) {
        int more = PyObject_RichCompareBool(args[i], best, Py_GT);

        if (more < 0)
            return NULL;
        if (more)
            best = args[i];
    }
    Py_INCREF(best);
    return best;
}

static PyObject *
added(PyObject *Py_UNUSED(self), PyObject *const *args, Py_ssize_t nargs)
{
    PyObject *sum = NULL;

    if (nargs != 2) {
        PyErr_Format(PyExc_TypeError, "2 arguments, not %zd", nargs);
        goto done;
    }
    sum = PyNumber_Add(args[0], args[1]);
done:
    return sum;
}

static PyMethodDef array_of_arguments_methods[] = {
    {"first_of", (PyCFunction)(void (*)(void))first_of, METH_FASTCALL, NULL},
    {"listed", (PyCFunction)(void (*)(void))listed, METH_FASTCALL, NULL},
    {"larger", (PyCFunction)(void (*)(void))larger, METH_FASTCALL, NULL},
    {"added", (PyCFunction)(void (*)(void))added, METH_FASTCALL, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef array_of_arguments_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "array_of_arguments",
    .m_size = -1,
    .m_methods = array_of_arguments_methods,
};

PyMODINIT_FUNC
PyInit_array_of_arguments(void)
{
    return PyModule_Create(&array_of_arguments_module);
}
