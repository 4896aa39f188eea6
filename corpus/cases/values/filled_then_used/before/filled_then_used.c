/* Bytes that C code fills in and the function uses afterwards. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static void
swap_case(const char *from, char *to, Py_ssize_t size)
{
    Py_ssize_t i;

    for (i = 0; i < size; i++)
        to[i] = (from[i] | 32) >= 'a' && (from[i] | 32) <= 'z' ? from[i] ^ 32 : from[i];
}

/* Gives the object that the buffer is of: what was given, or a copy with the case swapped. */
static PyObject *
swapped(PyObject *object, Py_buffer *buffer, int swap)
{
    PyObject *result = NULL;
    PyObject *copy = NULL;
    char *to;
    Py_buffer given;

    if (PyObject_GetBuffer(object, buffer, PyBUF_SIMPLE) < 0)
        return NULL;
    if (!swap) {
        Py_INCREF(object);
        return object;
    }
    given = *buffer;
    copy = PyBytes_FromStringAndSize(NULL, given.len);
    if (copy == NULL)
        goto end;
    to = PyBytes_AS_STRING(copy);
    swap_case(given.buf, to, given.len);
    if (PyObject_GetBuffer(copy, buffer, PyBUF_SIMPLE) < 0)
        goto end;
    result = copy;
    copy = NULL;
end:
    Py_XDECREF(copy);
    PyBuffer_Release(&given);
    return result;
}

static PyObject *
checksum(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *object;
    Py_buffer buffer;
    Py_ssize_t i;
    long sum = 0;
    int swap = 0;

    if (!PyArg_ParseTuple(args, "O|p:checksum", &object, &swap))
        return NULL;
    object = swapped(object, &buffer, swap);
    if (object == NULL)
        return NULL;
    for (i = 0; i < buffer.len; i++)
        sum = sum * 3 + ((const unsigned char *)buffer.buf)[i];
    PyBuffer_Release(&buffer);
    Py_DECREF(object);
    return PyLong_FromLong(sum);
}

/* The first word, with its case swapped without the lock if asked for. */
static PyObject *
first_word(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *text, *result = NULL;
    const char *from, *end;
    int swap = 0;

    if (!PyArg_ParseTuple(args, "S|p:first_word", &text, &swap))
        return NULL;
    Py_INCREF(text);
    if (swap) {
        Py_ssize_t size = PyBytes_GET_SIZE(text);
        PyObject *other = PyBytes_FromStringAndSize(NULL, size);
        char *to;

        if (!other) {
            Py_DECREF(text);
            return NULL;
        }
        to = PyBytes_AS_STRING(other);
        from = PyBytes_AS_STRING(text);

        Py_BEGIN_ALLOW_THREADS

        swap_case(from, to, size);

        Py_END_ALLOW_THREADS

        Py_DECREF(text);
        text = other;
    }
    from = PyBytes_AS_STRING(text);
    for (end = from; *end != '\0' && *end != ' '; end++)
        ;
    if (end == from) {
        PyErr_SetString(PyExc_ValueError, "no word");
        goto done;
    }
    result = PyBytes_FromStringAndSize(from, end - from);
done:
    Py_DECREF(text);
    return result;
}

/* Pairs of the bytes made and their size, until one is empty. */
static PyObject *
stairs(PyObject *Py_UNUSED(module), PyObject *arg)
{
    long height = PyLong_AsLong(arg);
    PyObject *all, *step;
    long i;

    if (height == -1 && PyErr_Occurred())
        return NULL;
    all = PyList_New(0);
    if (all == NULL)
        return NULL;
    for (; height > 0; height--) {
        if ((step = PyBytes_FromStringAndSize(NULL, height)) == NULL) {
            Py_DECREF(all);
            return NULL;
        }
        for (i = 0; i < height; i++)
            PyBytes_AS_STRING(step)[i] = (char)('a' + i % 26);
        if (PyList_Append(all, step) < 0) {
            Py_DECREF(step);
            Py_DECREF(all);
            return NULL;
        }
        Py_DECREF(step);
    }
    return all;
}

static PyMethodDef filled_then_used_methods[] = {
    {"checksum", checksum, METH_VARARGS, NULL},
    {"first_word", first_word, METH_VARARGS, NULL},
    {"stairs", stairs, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef filled_then_used_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "filled_then_used",
    .m_size = -1,
    .m_methods = filled_then_used_methods,
};

PyMODINIT_FUNC
PyInit_filled_then_used(void)
{
    return PyModule_Create(&filled_then_used_module);
}
