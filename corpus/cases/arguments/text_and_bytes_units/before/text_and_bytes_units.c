/* Text and bytes units, with and without a length. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <string.h>

static PyObject *
text(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *s, *z;
    Py_ssize_t s_size;

    if (!PyArg_ParseTuple(args, "s#z:text", &s, &s_size, &z))
        return NULL;
    return Py_BuildValue("(nn)", s_size, z ? (Py_ssize_t)strlen(z) : (Py_ssize_t)-1);
}

static PyObject *
optional_text(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *z;
    Py_ssize_t size;

    if (!PyArg_ParseTuple(args, "z#:optional_text", &z, &size))
        return NULL;
    if (z == NULL)
        Py_RETURN_NONE;
    return PyBytes_FromStringAndSize(z, size);
}

static PyObject *
data(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *y, *named;
    Py_ssize_t y_size;

    if (!PyArg_ParseTuple(args, "y#y:data", &y, &y_size, &named))
        return NULL;
    return Py_BuildValue("(nl)", y_size, (long)strlen(named));
}

static PyObject *
checked(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *u, *b;

    if (!PyArg_ParseTuple(args, "US:checked", &u, &b))
        return NULL;
    return Py_BuildValue("(OO)", b, u);
}

static PyObject *
typed(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *list;

    if (!PyArg_ParseTuple(args, "O!:typed", &PyList_Type, &list))
        return NULL;
    return PyLong_FromSsize_t(PyList_GET_SIZE(list));
}

static PyObject *
checksum(PyObject *Py_UNUSED(self), PyObject *args)
{
    Py_buffer view;
    Py_ssize_t i;
    long sum = 0;

    if (!PyArg_ParseTuple(args, "y*:checksum", &view))
        return NULL;
    for (i = 0; i < view.len; i++)
        sum += ((unsigned char *)view.buf)[i];
    PyBuffer_Release(&view);
    return PyLong_FromLong(sum);
}

static PyMethodDef text_and_bytes_units_methods[] = {
    {"text", text, METH_VARARGS, NULL},
    {"optional_text", optional_text, METH_VARARGS, NULL},
    {"data", data, METH_VARARGS, NULL},
    {"checked", checked, METH_VARARGS, NULL},
    {"typed", typed, METH_VARARGS, NULL},
    {"checksum", checksum, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef text_and_bytes_units_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "text_and_bytes_units",
    .m_size = -1,
    .m_methods = text_and_bytes_units_methods,
};

PyMODINIT_FUNC
PyInit_text_and_bytes_units(void)
{
    return PyModule_Create(&text_and_bytes_units_module);
}
