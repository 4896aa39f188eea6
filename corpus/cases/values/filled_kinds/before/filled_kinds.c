/* Objects that C code fills in, of which one variable holds now this kind, now that. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <string.h>

/* Each byte as two digits, as bytes or as text: both are filled through one pointer. */
static PyObject *
digits(PyObject *Py_UNUSED(module), PyObject *args)
{
    const char *data;
    Py_ssize_t size, i;
    int as_text = 0;
    PyObject *out;
    char *to;

    if (!PyArg_ParseTuple(args, "y#|p:digits", &data, &size, &as_text))
        return NULL;
    if (as_text) {
        out = PyUnicode_New(2 * size, 127);
        if (out == NULL)
            return NULL;
        if (PyUnicode_KIND(out) != PyUnicode_1BYTE_KIND) {
            Py_DECREF(out);
            PyErr_SetString(PyExc_RuntimeError, "wide digits");
            return NULL;
        }
        to = (char *)PyUnicode_DATA(out);
    }
    else {
        out = PyBytes_FromStringAndSize(NULL, 2 * size);
        if (out == NULL)
            return NULL;
        to = PyBytes_AS_STRING(out);
    }
    for (i = 0; i < size; i++) {
        *to++ = "0123456789abcdef"[(unsigned char)data[i] >> 4];
        *to++ = "0123456789abcdef"[data[i] & 15];
    }
    return out;
}

/* The letters among the characters; how many there are is known at the end only. */
static PyObject *
letters(PyObject *Py_UNUSED(module), PyObject *args)
{
    const char *text;
    int writable = 0;
    Py_ssize_t size, found = 0;
    PyObject *out = NULL;
    char *to;

    if (!PyArg_ParseTuple(args, "s|p:letters", &text, &writable))
        return NULL;
    size = (Py_ssize_t)strlen(text);
    if (writable) {
        out = PyByteArray_FromStringAndSize(NULL, size);
        if (out == NULL)
            goto error;
        to = PyByteArray_AS_STRING(out);
    }
    else {
        out = PyBytes_FromStringAndSize(NULL, size);
        if (out == NULL)
            goto error;
        to = PyBytes_AS_STRING(out);
    }
    for (; *text != '\0'; text++) {
        if (*text == '!') {
            PyErr_SetString(PyExc_ValueError, "no shouting");
            goto error;
        }
        if ((*text | 32) >= 'a' && (*text | 32) <= 'z')
            to[found++] = *text;
    }
    if (writable) {
        if (PyByteArray_Resize(out, found) < 0)
            goto error;
    }
    else if (_PyBytes_Resize(&out, found) < 0) {
        goto error;
    }
    return out;

error:
    Py_XDECREF(out);
    return NULL;
}

/* Zeros, fewer than there was room for. */
static PyObject *
zeros(PyObject *Py_UNUSED(module), PyObject *arg)
{
    Py_ssize_t size = PyNumber_AsSsize_t(arg, PyExc_OverflowError);
    PyObject *out;

    if (size == -1 && PyErr_Occurred())
        return NULL;
    out = PyByteArray_FromStringAndSize(NULL, size + 8);
    if (out == NULL)
        return NULL;
    memset(PyByteArray_AS_STRING(out), 0, (size_t)PyByteArray_GET_SIZE(out));
    if (PyByteArray_Resize(out, size) != 0) {
        Py_DECREF(out);
        return NULL;
    }
    return out;
}

static PyMethodDef filled_kinds_methods[] = {
    {"digits", digits, METH_VARARGS, NULL},
    {"letters", letters, METH_VARARGS, NULL},
    {"zeros", zeros, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef filled_kinds_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "filled_kinds",
    .m_size = -1,
    .m_methods = filled_kinds_methods,
};

PyMODINIT_FUNC
PyInit_filled_kinds(void)
{
    return PyModule_Create(&filled_kinds_module);
}
