/* The result is either None, which must be counted, or already new. */
#include <Python.h>

static PyObject *
half(PyObject *Py_UNUSED(self), PyObject *arg)
{
    PyObject *result = Py_None;
    long n = PyLong_AsLong(arg);

    if (n == -1 && PyErr_Occurred())
        return NULL;
    if (n % 2 == 0)
        result = PyLong_FromLong(n / 2);
    else
        Py_INCREF(result);
    return result;
}

/* text as it is, anything else converted */
static PyObject *
shout(PyObject *Py_UNUSED(self), PyObject *obj)
{
    PyObject *text = obj, *result;
    int converted = 0;

    if (!PyUnicode_Check(text)) {
        text = PyObject_Str(obj);
        if (text == NULL)
            return NULL;
        converted = 1;
    }
    result = PyUnicode_FromFormat("%U!", text);
    if (converted)
        Py_DECREF(text);
    return result;
}

static PyMethodDef none_or_new_methods[] = {
    {"half", half, METH_O, NULL},
    {"shout", shout, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef none_or_new_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "none_or_new",
    .m_size = -1,
    .m_methods = none_or_new_methods,
};

PyMODINIT_FUNC
PyInit_none_or_new(void)
{
    return PyModule_Create(&none_or_new_module);
}
