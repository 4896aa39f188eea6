/* Buffers that parsing fills: one that nobody releases, one that starts empty. */
#include <Python.h>

/* The reference to the buffer's owner leaks here. */
static PyObject *
first_byte(PyObject *Py_UNUSED(m), PyObject *args)
{
    Py_buffer data;
    long nothing = -1;

    if (!PyArg_ParseTuple(args, "s*|l:first_byte", &data, &nothing))
        return NULL;
    if (data.len == 0)
        return PyLong_FromLong(nothing);
    return PyLong_FromLong(((unsigned char *)data.buf)[0]);
}

static PyObject *
length(PyObject *Py_UNUSED(m), PyObject *args)
{
    Py_buffer data;
    Py_ssize_t size;

    data.buf = data.obj = NULL;
    if (!PyArg_ParseTuple(args, "|y*:length", &data))
        return NULL;
    if (data.obj == NULL)
        Py_RETURN_NONE;
    size = data.len;
    PyBuffer_Release(&data);
    return PyLong_FromSsize_t(size);
}

/* The sign after the unit is none: always an error. */
static PyObject *
broken(PyObject *Py_UNUSED(m), PyObject *args)
{
    PyObject *o;
    int size;

    if (!PyArg_ParseTuple(args, "O#:broken", &o, &size))
        return NULL;
    Py_RETURN_NONE;
}

static PyMethodDef buffers_kept_methods[] = {
    {"first_byte", first_byte, METH_VARARGS, NULL},
    {"length", length, METH_VARARGS, NULL},
    {"broken", broken, METH_VARARGS, NULL},
    {NULL}
};

static struct PyModuleDef buffers_kept_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "buffers_kept",
    .m_size = -1,
    .m_methods = buffers_kept_methods,
};

PyMODINIT_FUNC
PyInit_buffers_kept(void)
{
    return PyModule_Create(&buffers_kept_module);
}
