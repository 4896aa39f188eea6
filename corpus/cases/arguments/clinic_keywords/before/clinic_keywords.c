/* Keywords in the form that Argument Clinic gives them. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
scale_impl(PyObject *module, double value, double factor, int round);

static PyObject *
scale(PyObject *module, PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames)
{
    PyObject *return_value = NULL;
    static const char * const _keywords[] = {"value", "factor", "round", NULL};
    static _PyArg_Parser _parser = {NULL, _keywords, "scale", 0};
    PyObject *argsbuf[3];
    Py_ssize_t noptargs = nargs + (kwnames ? PyTuple_GET_SIZE(kwnames) : 0) - 1;
    double value;
    double factor = 2.0;
    int round = 0;

    args = _PyArg_UnpackKeywords(args, nargs, NULL, kwnames, &_parser, 1, 2, 0, argsbuf);
    if (!args) {
        goto exit;
    }
    value = PyFloat_AsDouble(args[0]);
    if (value == -1.0 && PyErr_Occurred()) {
        goto exit;
    }
    if (!noptargs) {
        goto skip_optional_pos;
    }
    if (args[1]) {
        factor = PyFloat_AsDouble(args[1]);
        if (factor == -1.0 && PyErr_Occurred()) {
            goto exit;
        }
        if (!--noptargs) {
            goto skip_optional_pos;
        }
    }
skip_optional_pos:
    if (!noptargs) {
        goto skip_optional_kwonly;
    }
    round = PyObject_IsTrue(args[2]);
    if (round < 0) {
        goto exit;
    }
skip_optional_kwonly:
    return_value = scale_impl(module, value, factor, round);

exit:
    return return_value;
}

static PyObject *
scale_impl(PyObject *Py_UNUSED(module), double value, double factor, int round)
{
    double scaled = value * factor;

    return PyFloat_FromDouble(round ? (double)(long)scaled : scaled);
}

/* A positional-only parameter, and one that must be given by name. */
static PyObject *
put(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames)
{
    PyObject *return_value = NULL;
    static const char * const _keywords[] = {"", "value", "key", NULL};
    static _PyArg_Parser _parser = {
        .keywords = _keywords,
        .fname = "put",
    };
    PyObject *argsbuf[3];
    PyObject *value = Py_None;

    args = _PyArg_UnpackKeywords(args, nargs, NULL, kwnames, &_parser, 1, 2, 1, argsbuf);
    if (!args) {
        goto exit;
    }
    if (!PyDict_Check(args[0])) {
        _PyArg_BadArgument("put", "argument 1", "dict", args[0]);
        goto exit;
    }
    if (args[1]) {
        value = args[1];
    }
    if (PyDict_SetItem(args[0], args[2], value) < 0) {
        goto exit;
    }
    return_value = Py_NewRef(args[0]);

exit:
    return return_value;
}

/* Units that Argument Clinic leaves to a format. */
static PyObject *
repeat(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames)
{
    static const char * const _keywords[] = {"text", "count", "tail", NULL};
    static _PyArg_Parser _parser = {"s#|n$O:repeat", _keywords, 0};
    const char *text;
    Py_ssize_t size;
    Py_ssize_t count = 2;
    PyObject *tail = NULL;

    if (!_PyArg_ParseStackAndKeywords(args, nargs, kwnames, &_parser,
        &text, &size, &count, &tail)) {
        return NULL;
    }
    if (tail == NULL) {
        return Py_BuildValue("(s#n)", text, size, count);
    }
    return Py_BuildValue("(s#nO)", text, size, count, tail);
}

static PyObject *
pick(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs)
{
    PyObject *first;
    PyObject *second = NULL;

    if (!_PyArg_UnpackStack(args, nargs, "pick", 1, 2, &first, &second)) {
        return NULL;
    }
    return Py_NewRef(second == NULL ? first : second);
}

static PyObject *
shift(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs)
{
    int value;
    unsigned char by = 1;

    if (!_PyArg_ParseStack(args, nargs, "i|b:shift", &value, &by)) {
        return NULL;
    }
    return PyLong_FromLong((long)value << by);
}

static PyMethodDef clinic_keywords_methods[] = {
    {"scale", _PyCFunction_CAST(scale), METH_FASTCALL|METH_KEYWORDS, NULL},
    {"put", _PyCFunction_CAST(put), METH_FASTCALL|METH_KEYWORDS, NULL},
    {"repeat", _PyCFunction_CAST(repeat), METH_FASTCALL|METH_KEYWORDS, NULL},
    {"pick", _PyCFunction_CAST(pick), METH_FASTCALL, NULL},
    {"shift", _PyCFunction_CAST(shift), METH_FASTCALL, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef clinic_keywords_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "clinic_keywords",
    .m_size = -1,
    .m_methods = clinic_keywords_methods,
};

PyMODINIT_FUNC
PyInit_clinic_keywords(void)
{
    return PyModule_Create(&clinic_keywords_module);
}
