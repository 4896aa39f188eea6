/* The characters of a str as arrays (PEP 393): read, and filled in for a new str. */
#include <Python.h>

/* How many bytes each character takes, and the greatest one. */
static PyObject *
shape(PyObject *Py_UNUSED(self), PyObject *text)
{
    if (!PyUnicode_Check(text)) {
        PyErr_SetString(PyExc_TypeError, "text is needed");
        return NULL;
    }
    if (PyUnicode_READY(text) < 0)
        return NULL;
    return Py_BuildValue("(iIi)", (int)PyUnicode_KIND(text),
                         (unsigned int)PyUnicode_MAX_CHAR_VALUE(text),
                         PyUnicode_IS_ASCII(text) ? 1 : 0);
}

/* The sum of all characters, with one loop for all kinds. */
static PyObject *
total(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *text;
    enum PyUnicode_Kind kind;
    void *data;
    unsigned long sum = 0;
    Py_ssize_t i;

    if (!PyArg_ParseTuple(args, "U", &text))
        return NULL;
    kind = PyUnicode_KIND(text);
    data = PyUnicode_DATA(text);
    for (i = 0; i < PyUnicode_GET_LENGTH(text); i++)
        sum += PyUnicode_READ(kind, data, i);
    return PyLong_FromUnsignedLong(sum);
}

/* Counts a character in narrow text; the end is found with a second pointer. */
static PyObject *
narrow_count(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *text;
    int wanted;
    Py_UCS1 *at, *end;
    long found = 0;

    if (!PyArg_ParseTuple(args, "UC", &text, &wanted))
        return NULL;
    if (PyUnicode_KIND(text) != PyUnicode_1BYTE_KIND)
        return PyLong_FromLong(-1);
    end = PyUnicode_1BYTE_DATA(text) + PyUnicode_GET_LENGTH(text);
    for (at = PyUnicode_1BYTE_DATA(text); at < end; at++)
        found += *at == wanted;
    return PyLong_FromLong(found);
}

/* The first letters of words, read one by one. */
static PyObject *
initial(PyObject *Py_UNUSED(self), PyObject *word)
{
    if (!PyUnicode_Check(word) || PyUnicode_GET_LENGTH(word) == 0)
        Py_RETURN_NONE;
    return PyLong_FromLong((long)PyUnicode_READ(PyUnicode_KIND(word), PyUnicode_DATA(word), 0));
}

/* Text backwards, of the same kind. */
static PyObject *
backwards(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *text, *result;
    int kind;
    const void *from;
    void *to;
    Py_ssize_t i, n;

    if (!PyArg_ParseTuple(args, "U", &text))
        return NULL;
    n = PyUnicode_GET_LENGTH(text);
    result = PyUnicode_New(n, PyUnicode_MAX_CHAR_VALUE(text));
    if (result == NULL)
        return NULL;
    kind = PyUnicode_KIND(result);
    from = PyUnicode_DATA(text);
    to = PyUnicode_DATA(result);
    for (i = 0; i < n; i++)
        PyUnicode_WRITE(kind, to, i, PyUnicode_READ(kind, from, n - 1 - i));
    return result;
}

/* A row of a letter; the letter must fit the width asked for. */
static PyObject *
row(PyObject *Py_UNUSED(self), PyObject *args)
{
    int letter;
    Py_ssize_t i, n;
    unsigned int most;
    PyObject *line;

    if (!PyArg_ParseTuple(args, "CnI", &letter, &n, &most))
        return NULL;
    if (!(line = PyUnicode_New(n, most)))
        return NULL;
    for (i = 0; i < n; i++) {
        if (PyUnicode_WriteChar(line, i, (Py_UCS4)letter) < 0) {
            Py_DECREF(line);
            return NULL;
        }
    }
    return line;
}

/* Doubles quotes in wide text by pointers of its own kind. */
static PyObject *
quoted(PyObject *text)
{
    Py_UCS2 *at = PyUnicode_2BYTE_DATA(text);
    Py_UCS2 *end = at + PyUnicode_GET_LENGTH(text);
    Py_UCS2 *to;
    PyObject *out;
    Py_ssize_t more = 0;

    while (at < end)
        more += *at++ == '"';
    if (!more) {
        Py_INCREF(text);
        return text;
    }
    out = PyUnicode_New(PyUnicode_GET_LENGTH(text) + more, 65535);
    if (!out)
        return NULL;
    at = PyUnicode_2BYTE_DATA(text);
    to = PyUnicode_2BYTE_DATA(out);
    while (at < end) {
        if (*at == '"')
            *to++ = '"';
        *to++ = *at++;
    }
    return out;
}

static PyObject *
quote(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *text;

    if (!PyArg_ParseTuple(args, "U", &text))
        return NULL;
    if (PyUnicode_KIND(text) != PyUnicode_2BYTE_KIND) {
        PyErr_SetString(PyExc_ValueError, "wide text is needed");
        return NULL;
    }
    return quoted(text);
}

static PyMethodDef text_characters_methods[] = {
    {"shape", shape, METH_O, NULL},
    {"total", total, METH_VARARGS, NULL},
    {"narrow_count", narrow_count, METH_VARARGS, NULL},
    {"initial", initial, METH_O, NULL},
    {"backwards", backwards, METH_VARARGS, NULL},
    {"row", row, METH_VARARGS, NULL},
    {"quote", quote, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef text_characters_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "text_characters",
    .m_size = -1,
    .m_methods = text_characters_methods,
};

PyMODINIT_FUNC
PyInit_text_characters(void)
{
    return PyModule_Create(&text_characters_module);
}
