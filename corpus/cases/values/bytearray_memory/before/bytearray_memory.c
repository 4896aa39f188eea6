/* The memory of a bytearray: read by C code, and filled in for a new one. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <string.h>

#define IS_WORD(c) (((c) | 32) >= 'a' && ((c) | 32) <= 'z')

/* Where a scan stands. */
typedef struct {
    const unsigned char *at;
    const unsigned char *end;
} scan;

static int
skip_word(scan *s)
{
    const unsigned char *start = s->at;

    while (s->at < s->end && IS_WORD(*s->at))
        s->at++;
    return s->at > start;
}

/* Plain C: keeps nothing of what it is given. */
static Py_ssize_t
words(const unsigned char *data, Py_ssize_t length, char *marks)
{
    scan s;
    Py_ssize_t found = 0;

    s.at = data;
    s.end = data + length;
    while (s.at < s.end) {
        if (skip_word(&s)) {
            marks[found++] = '+';
        } else {
            s.at++;
        }
    }
    return found;
}

static PyObject *
count_words(PyObject *Py_UNUSED(self), PyObject *data)
{
    const unsigned char *bytes;
    Py_ssize_t length, found;
    char *marks;

    if (PyBytes_Check(data)) {
        bytes = (unsigned char *)PyBytes_AS_STRING(data);
        length = PyBytes_GET_SIZE(data);
    }
    else if (PyByteArray_Check(data)) {
        bytes = (unsigned char *)PyByteArray_AS_STRING(data);
        length = PyByteArray_GET_SIZE(data);
    }
    else {
        PyErr_SetString(PyExc_TypeError, "bytes are needed");
        return NULL;
    }
    marks = malloc(length + 1);
    if (marks == NULL)
        return PyErr_NoMemory();
    found = words(bytes, length, marks);
    free(marks);
    return PyLong_FromSsize_t(found);
}

/* A new bytearray of n letters. */
static PyObject *
letters(PyObject *Py_UNUSED(self), PyObject *args)
{
    Py_ssize_t i, n;
    char *to;
    PyObject *result;

    if (!PyArg_ParseTuple(args, "n", &n))
        return NULL;
    result = PyByteArray_FromStringAndSize(NULL, n);
    if (result == NULL)
        return NULL;
    to = PyByteArray_AS_STRING(result);
    for (i = 0; i < PyByteArray_GET_SIZE(result); i++)
        to[i] = (char)('a' + i % 26);
    return result;
}

static PyMethodDef bytearray_memory_methods[] = {
    {"count_words", count_words, METH_O, NULL},
    {"letters", letters, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef bytearray_memory_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "bytearray_memory",
    .m_size = -1,
    .m_methods = bytearray_memory_methods,
};

PyMODINIT_FUNC
PyInit_bytearray_memory(void)
{
    return PyModule_Create(&bytearray_memory_module);
}
