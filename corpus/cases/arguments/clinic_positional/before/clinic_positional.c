/* Positional parameters in the form that Argument Clinic gives them. */
#include <Python.h>
#include <string.h>

PyDoc_STRVAR(pair__doc__,
"pair($module, first, second=0, /)\n"
"--\n"
"\n"
"Makes a pair.");

#define PAIR_METHODDEF    \
    {"pair", _PyCFunction_CAST(pair), METH_FASTCALL, pair__doc__},

static PyObject *
pair_impl(PyObject *module, PyObject *first, int second);

static PyObject *
pair(PyObject *module, PyObject *const *args, Py_ssize_t nargs)
{
    PyObject *return_value = NULL;
    PyObject *first;
    int second = 0;

    if (!_PyArg_CheckPositional("pair", nargs, 1, 2)) {
        goto exit;
    }
    first = args[0];
    if (nargs < 2) {
        goto skip_optional;
    }
    second = _PyLong_AsInt(args[1]);
    if (second == -1 && PyErr_Occurred()) {
        goto exit;
    }
skip_optional:
    return_value = pair_impl(module, first, second);

exit:
    return return_value;
}

PyDoc_STRVAR(length__doc__,
"length($module, text, /)\n"
"--\n"
"\n");

#define LENGTH_METHODDEF    \
    {"length", (PyCFunction)length, METH_O, length__doc__},

static PyObject *
length_impl(PyObject *module, const char *text);

static PyObject *
length(PyObject *module, PyObject *arg)
{
    PyObject *return_value = NULL;
    const char *text;
    Py_ssize_t text_length;

    if (!PyUnicode_Check(arg)) {
        _PyArg_BadArgument("length", "argument", "str", arg);
        goto exit;
    }
    text = PyUnicode_AsUTF8AndSize(arg, &text_length);
    if (text == NULL) {
        goto exit;
    }
    if (strlen(text) != (size_t)text_length) {
        PyErr_SetString(PyExc_ValueError, "embedded null character");
        goto exit;
    }
    return_value = length_impl(module, text);

exit:
    return return_value;
}

static PyObject *
pair_impl(PyObject *Py_UNUSED(module), PyObject *first, int second)
{
    return Py_BuildValue("(Oi)", first, second);
}

static PyObject *
length_impl(PyObject *Py_UNUSED(module), const char *text)
{
    return PyLong_FromSize_t(strlen(text));
}

static PyMethodDef clinic_positional_methods[] = {
    PAIR_METHODDEF
    LENGTH_METHODDEF
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef clinic_positional_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "clinic_positional",
    .m_size = -1,
    .m_methods = clinic_positional_methods,
};

PyMODINIT_FUNC
PyInit_clinic_positional(void)
{
    return PyModule_Create(&clinic_positional_module);
}
