/* The text behind an object is read after further calls. */
#include <Python.h>
#include <string.h>

static PyObject *
prefixed(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *names, *number, *result;
    const char *prefix;
    long value;

    if (!PyArg_ParseTuple(args, "OO:prefixed", &names, &number))
        return NULL;
    if (!PyTuple_Check(names) || PyTuple_GET_SIZE(names) < 1) {
        PyErr_SetString(PyExc_TypeError, "tuple of names wanted");
        return NULL;
    }
    prefix = PyUnicode_AsUTF8(PyTuple_GET_ITEM(names, 0));
    if (prefix == NULL)
        return NULL;
    value = PyLong_AsLong(number);      /* may run __index__ */
    if (value == -1 && PyErr_Occurred())
        return NULL;
    result = PyUnicode_FromFormat("%s-%ld", prefix, value);
    return result;
}

static PyObject *
same_text(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *a, *b, *x, *y = NULL, *result = NULL;
    const char *s, *t;

    if (!PyArg_ParseTuple(args, "OO:same_text", &a, &b))
        return NULL;
    x = PyObject_Str(a);
    if (x == NULL)
        return NULL;
    s = PyUnicode_AsUTF8(x);
    if (s == NULL)
        goto done;
    y = PyObject_Str(b);
    if (y == NULL)
        goto done;
    t = PyUnicode_AsUTF8(y);
    if (t != NULL)
        result = PyBool_FromLong(strcmp(s, t) == 0);
done:
    Py_XDECREF(y);
    Py_DECREF(x);
    return result;
}

static PyMethodDef derived_pointer_methods[] = {
    {"prefixed", prefixed, METH_VARARGS, NULL},
    {"same_text", same_text, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef derived_pointer_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "derived_pointer",
    .m_size = -1,
    .m_methods = derived_pointer_methods,
};

PyMODINIT_FUNC
PyInit_derived_pointer(void)
{
    return PyModule_Create(&derived_pointer_module);
}
