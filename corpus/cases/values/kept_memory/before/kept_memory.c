/* A helper gives its callers pointers into bytes, bytearrays and memoryviews. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* What is at the pointer stays there while `*holder` and the object live. */
static int
memory_of(PyObject *obj, PyObject **holder, char **memory, Py_ssize_t *length)
{
    if (PyBytes_Check(obj)) {
        *holder = NULL;
        *memory = PyBytes_AS_STRING(obj);
        *length = PyBytes_GET_SIZE(obj);
    }
    else if (PyByteArray_Check(obj)) {
        *holder = NULL;
        *memory = PyByteArray_AS_STRING(obj);
        *length = PyByteArray_GET_SIZE(obj);
    }
    else {
        Py_buffer *view;

        *holder = PyMemoryView_GetContiguous(obj, PyBUF_READ, 'C');
        if (*holder == NULL)
            return -1;
        view = PyMemoryView_GET_BUFFER(*holder);
        *memory = view->buf;
        *length = view->len;
    }
    return 0;
}

/* How many leading bytes two objects have in common. */
static PyObject *
common(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *left, *right, *result = NULL;
    PyObject *left_holder = NULL, *right_holder = NULL;
    char *a, *b;
    Py_ssize_t a_length, b_length, n = 0;

    if (!PyArg_ParseTuple(args, "OO:common", &left, &right))
        return NULL;
    if (memory_of(left, &left_holder, &a, &a_length) < 0)
        goto exit;
    if (memory_of(right, &right_holder, &b, &b_length) < 0)
        goto exit;
    while (n < a_length && n < b_length && a[n] == b[n])
        n++;
    result = PyLong_FromSsize_t(n);
exit:
    Py_XDECREF(left_holder);
    Py_XDECREF(right_holder);
    return result;
}

/* Whether the bytes are in order; the ways out do not look alike. */
static PyObject *
in_order(PyObject *Py_UNUSED(module), PyObject *obj)
{
    PyObject *holder = NULL;
    char *at;
    Py_ssize_t length, i;

    if (obj == Py_None)
        Py_RETURN_NONE;
    if (memory_of(obj, &holder, &at, &length))
        return NULL;
    for (i = 1; i < length; i++) {
        if ((unsigned char)at[i - 1] > (unsigned char)at[i]) {
            long step = (unsigned char)at[i - 1] - (unsigned char)at[i];

            Py_XDECREF(holder);
            return PyLong_FromLong(step);
        }
    }
    Py_XDECREF(holder);
    Py_RETURN_TRUE;
}

static PyMethodDef kept_memory_methods[] = {
    {"common", common, METH_VARARGS, NULL},
    {"in_order", in_order, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef kept_memory_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "kept_memory",
    .m_size = -1,
    .m_methods = kept_memory_methods,
};

PyMODINIT_FUNC
PyInit_kept_memory(void)
{
    return PyModule_Create(&kept_memory_module);
}
