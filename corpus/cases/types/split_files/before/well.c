/* What the type does. */
#include "well.h"

PyObject *
Well_new(PyTypeObject *type, PyObject *args, PyObject *Py_UNUSED(kwds))
{
    Py_ssize_t size;
    Well *self;

    if (!PyArg_ParseTuple(args, "n:Well", &size))
        return NULL;
    self = (Well *)type->tp_alloc(type, 0);
    if (self == NULL)
        return NULL;
    self->bytes = calloc(size + 1, 1);
    if (self->bytes == NULL) {
        Py_DECREF(self);
        return PyErr_NoMemory();
    }
    self->size = size;
    return (PyObject *)self;
}

void
Well_dealloc(Well *self)
{
    free(self->bytes);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

PyObject *
Well_repr(Well *self)
{
    return PyUnicode_FromFormat("<Well of %zd>", self->size);
}

/* Fills it with one byte. */
PyObject *
Well_fill(Well *self, PyObject *args)
{
    unsigned char value;

    if (!PyArg_ParseTuple(args, "b", &value))
        return NULL;
    memset(self->bytes, value, self->size);
    Py_RETURN_NONE;
}

PyObject *
Well_get_size(Well *self)
{
    return PyLong_FromSsize_t(self->size);
}

int
Well_set_size(Well *self, PyObject *Py_UNUSED(value))
{
    PyErr_Format(PyExc_AttributeError, "it stays at %zd", self->size);
    return -1;
}

Py_ssize_t
Well_length(Well *self)
{
    return self->size;
}

int
Well_getbuffer(Well *self, Py_buffer *view, int flags)
{
    return PyBuffer_FillInfo(view, (PyObject *)self, self->bytes, self->size, 0, flags);
}
