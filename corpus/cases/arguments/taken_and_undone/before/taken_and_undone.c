/* Arguments that were taken before a later one turned out to be wrong. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static long open_books = 0;

/* Opens a book for an argument; called again with null it closes it. */
static int
book(PyObject *arg, long *where)
{
    long number;

    if (arg == NULL) {
        open_books--;
        *where = 0;
        return 1;
    }
    number = PyLong_AsLong(arg);
    if (number == -1 && PyErr_Occurred())
        return 0;
    open_books++;
    *where = number;
    return Py_CLEANUP_SUPPORTED;
}

/* Takes two buffers, one of them if it is given, then a number. */
static PyObject *
sum_bytes(PyObject *Py_UNUSED(module), PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"data", "start", "more", "factor", NULL};
    Py_buffer data, more = {0};
    int start = 0, factor = 1;
    long sum;
    Py_ssize_t i;

    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "y*|iz*i", names, &data, &start, &more, &factor))
        return NULL;
    sum = start;
    for (i = 0; i < data.len; i++)
        sum += ((unsigned char *)data.buf)[i];
    if (more.obj != NULL) {
        for (i = 0; i < more.len; i++)
            sum += ((unsigned char *)more.buf)[i];
        PyBuffer_Release(&more);
    }
    PyBuffer_Release(&data);
    return PyLong_FromLong(sum * factor);
}

/* The length of text in Latin-1, which is copied, and a number that may be wrong. */
static PyObject *
narrow_length(PyObject *Py_UNUSED(module), PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"text", "add", NULL};
    char *text = NULL;
    short add = 0;
    long length = 0;

    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "es|h", names, "latin-1", &text, &add))
        return NULL;
    while (text[length] != '\0')
        length++;
    PyMem_Free(text);
    return PyLong_FromLong(length + add);
}

static PyObject *
read_book(PyObject *Py_UNUSED(module), PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"book", "page", NULL};
    long where = 0;
    int page = 1;

    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O&|i", names, book, &where, &page))
        return NULL;
    open_books--;
    return PyLong_FromLong(where * 100 + page);
}

static PyObject *
books(PyObject *Py_UNUSED(module), PyObject *Py_UNUSED(ignored))
{
    return PyLong_FromLong(open_books);
}

static PyMethodDef taken_and_undone_methods[] = {
    {"sum_bytes", (PyCFunction)(void (*)(void))sum_bytes, METH_VARARGS | METH_KEYWORDS, NULL},
    {"narrow_length", (PyCFunction)(void (*)(void))narrow_length, METH_VARARGS | METH_KEYWORDS, NULL},
    {"read_book", (PyCFunction)(void (*)(void))read_book, METH_VARARGS | METH_KEYWORDS, NULL},
    {"books", books, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef taken_and_undone_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "taken_and_undone",
    .m_size = -1,
    .m_methods = taken_and_undone_methods,
};

PyMODINIT_FUNC
PyInit_taken_and_undone(void)
{
    return PyModule_Create(&taken_and_undone_module);
}
