/* Keywords in the form that Argument Clinic gives them. */
#include <Python.h>

static PyObject *
scale(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames)
{
    PyObject *return_value = NULL;
    static const char * const _keywords[] = {"value", "factor", NULL};
    static _PyArg_Parser _parser = {NULL, _keywords, "scale", 0};
    PyObject *argsbuf[2];
    Py_ssize_t noptargs = nargs + (kwnames ? PyTuple_GET_SIZE(kwnames) : 0) - 1;
    double factor = 2.0;
    double value;

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
    factor = PyFloat_AsDouble(args[1]);
    if (factor == -1.0 && PyErr_Occurred()) {
        goto exit;
    }
skip_optional_pos:
    return_value = PyFloat_FromDouble(value * factor);

exit:
    return return_value;
}

static PyMethodDef clinic_keywords_methods[] = {
    {"scale", _PyCFunction_CAST(scale), METH_FASTCALL|METH_KEYWORDS, NULL},
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
