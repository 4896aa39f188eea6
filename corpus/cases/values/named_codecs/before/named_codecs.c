/* Codecs that have a function of their own, and what an exception tells of a failed one. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
decoded(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *codec;
    PyObject *data;
    const char *bytes;
    Py_ssize_t size;

    if (!PyArg_ParseTuple(args, "sS:decoded", &codec, &data))
        return NULL;
    bytes = PyBytes_AS_STRING(data);
    size = PyBytes_GET_SIZE(data);
    if (codec[0] == '7')
        return PyUnicode_DecodeUTF7(bytes, size, "strict");
    if (codec[0] == 'r')
        return PyUnicode_DecodeRawUnicodeEscape(bytes, size, NULL);
    return PyUnicode_DecodeUnicodeEscape(bytes, size, "replace");
}

static PyObject *
utf16(PyObject *Py_UNUSED(self), PyObject *text)
{
    return PyUnicode_AsUTF16String(text);
}

static PyObject *
utf32(PyObject *Py_UNUSED(self), PyObject *text)
{
    return PyUnicode_AsUTF32String(text);
}

static PyObject *
raw_escape(PyObject *Py_UNUSED(self), PyObject *text)
{
    return PyUnicode_AsRawUnicodeEscapeString(text);
}

static PyObject *
codec_of(PyObject *Py_UNUSED(self), PyObject *error)
{
    return PyUnicodeDecodeError_GetEncoding(error);
}

static PyObject *
object_of(PyObject *Py_UNUSED(self), PyObject *error)
{
    return PyUnicodeDecodeError_GetObject(error);
}

static PyObject *
reason_of(PyObject *Py_UNUSED(self), PyObject *error)
{
    return PyUnicodeDecodeError_GetReason(error);
}

static PyMethodDef named_codecs_methods[] = {
    {"decoded", decoded, METH_VARARGS, NULL},
    {"utf16", utf16, METH_O, NULL},
    {"utf32", utf32, METH_O, NULL},
    {"raw_escape", raw_escape, METH_O, NULL},
    {"codec_of", codec_of, METH_O, NULL},
    {"object_of", object_of, METH_O, NULL},
    {"reason_of", reason_of, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef named_codecs_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "named_codecs",
    .m_size = -1,
    .m_methods = named_codecs_methods,
};

PyMODINIT_FUNC
PyInit_named_codecs(void)
{
    return PyModule_Create(&named_codecs_module);
}
