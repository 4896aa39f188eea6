/* What is owned in one branch is only borrowed in another, and one release stands behind both. */
#include <Python.h>

#ifdef __APPLE__
#define NAMED(x) big_##x
#else
#define NAMED(x) x
#endif

struct NAMED(limits) {
    long most;
};

/* A number, and whether it is the system's own limit. */
static PyObject *
limit(PyObject *Py_UNUSED(self), PyObject *arg)
{
    struct NAMED(limits) known[2];
    PyObject *pair;
    PyObject *exact;
    long wanted = PyLong_AsLong(arg);

    if (wanted == -1 && PyErr_Occurred())
        return NULL;
    known[0].most = (long)(sizeof(known) / sizeof(struct NAMED(limits)));
#if defined(_WIN32)
    if (wanted > known[0].most) {
        PyErr_SetFromWindowsErr(0);
        return NULL;
    }
    exact = PyBool_FromLong(wanted & 1);
#elif defined(__APPLE__)
    exact = PyBool_FromLong(wanted & 2);
#else
    Py_INCREF(Py_True);
    exact = Py_True;
#endif
    if (exact == NULL)
        return NULL;
    pair = PyTuple_Pack(2, arg, exact);
    Py_DECREF(exact);
    return pair;
}

/* Where no root is known the original returns what it never set. */
static PyObject *
root(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(unused))
{
    PyObject *result;
#if defined(_WIN32)
    result = PyUnicode_FromString("C:\\");
#elif defined(__unix__) || defined(__APPLE__)
    result = PyUnicode_FromString("/");
#else
    PyErr_SetString(PyExc_OSError, "no root is known");
#endif
    return result;
}

static PyMethodDef methods[] = {
    {"limit", limit, METH_O, "limit(number)"},
    {"root", root, METH_NOARGS, "root()"},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "branches_that_own", NULL, -1, methods, NULL, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit_branches_that_own(void)
{
    return PyModule_Create(&definition);
}
