/* Numbers out of text, whatever the locale is. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
whole(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *text;
    double value;

    if (!PyArg_ParseTuple(args, "s:whole", &text))
        return NULL;
    value = PyOS_string_to_double(text, NULL, PyExc_OverflowError);
    if (value == -1.0 && PyErr_Occurred())
        return NULL;
    return PyFloat_FromDouble(value);
}

static PyObject *
start(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *text;
    char *end;
    double value;

    if (!PyArg_ParseTuple(args, "s:start", &text))
        return NULL;
    value = PyOS_string_to_double(text, &end, NULL);
    if (value == -1.0 && PyErr_Occurred())
        return NULL;
    return Py_BuildValue("dn", value, (Py_ssize_t)(end - text));
}

static PyMethodDef text_to_float_methods[] = {
    {"whole", whole, METH_VARARGS, NULL},
    {"start", start, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef text_to_float_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "text_to_float",
    .m_size = -1,
    .m_methods = text_to_float_methods,
};

PyMODINIT_FUNC
PyInit_text_to_float(void)
{
    return PyModule_Create(&text_to_float_module);
}
