/* Many independent flags, of which one tells whether an object is owned; branches never compiled. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
describe(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *text;
    int upper = 0, trim = 0, reverse = 0, count = 0, quote = 0, twice = 0, mark = 0, owned = 0;
    const char *options;
    Py_ssize_t size;
    long code = 0;

    if (!PyArg_ParseTuple(args, "Os:describe", &text, &options))
        return NULL;
    for (; *options != '\0'; options++) {
        switch (*options) {
        case 'u': upper = 1; break;
        case 't': trim = 1; break;
        case 'r': reverse = 1; break;
        case 'c': count = 1; break;
        case 'q': quote = 1; break;
        case '2': twice = 1; break;
        case 'm': mark = 1; break;
        default:
            PyErr_SetString(PyExc_ValueError, "no such option");
            return NULL;
        }
    }
#if 0
    /* Of old: the text was copied at once. */
    text = PyObject_Bytes(text);
    PyErr_Format(PyExc_ValueError, "%R is not copied", Py_TYPE(text));
#endif
#ifdef PYPY_VERSION
    if (mark) {
        PyErr_Format(PyExc_ValueError, "%R is not marked", Py_TYPE(text));
        return NULL;
    }
#endif
    if (!PyBytes_Check(text)) {
        text = PyObject_Bytes(text);
        if (text == NULL)
            return NULL;
        owned = 1;
    }
    size = PyBytes_GET_SIZE(text);
    if (upper)
        code += 1;
    if (trim)
        code += 2;
    if (reverse)
        code += 4;
    if (count)
        code += size * 1000;
    if (quote)
        code += 8;
    if (twice)
        code *= 2;
    if (mark && size == 0) {
        PyErr_Format(PyExc_ValueError, "nothing to mark in %R", Py_TYPE(text));
        if (owned)
            Py_DECREF(text);
        return NULL;
    }
    if (owned)
        Py_DECREF(text);
    return PyLong_FromLong(code);
}

static PyMethodDef many_flags_methods[] = {
    {"describe", describe, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef many_flags_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "many_flags",
    .m_size = -1,
    .m_methods = many_flags_methods,
};

PyMODINIT_FUNC
PyInit_many_flags(void)
{
    return PyModule_Create(&many_flags_module);
}
