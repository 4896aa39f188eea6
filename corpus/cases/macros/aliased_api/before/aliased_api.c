/* A function of plain characters that reaches the Python API only through a macro's other name. */
#include <Python.h>

#define IS_LETTER Py_UNICODE_ISALPHA

static Py_ssize_t
count_letters(const Py_UCS4 *text, Py_ssize_t size)
{
    Py_ssize_t i, n = 0;

    for (i = 0; i < size; i++) {
        if (IS_LETTER(text[i]))
            n++;
    }
    return n;
}

static PyObject *
letters(PyObject *Py_UNUSED(module), PyObject *text)
{
    Py_UCS4 *copy;
    Py_ssize_t n;

    if (!PyUnicode_Check(text)) {
        PyErr_SetString(PyExc_TypeError, "a str, please");
        return NULL;
    }
    copy = PyUnicode_AsUCS4Copy(text);
    if (copy == NULL)
        return NULL;
    n = count_letters(copy, PyUnicode_GetLength(text));
    PyMem_Free(copy);
    return PyLong_FromSsize_t(n);
}

static PyMethodDef aliased_api_methods[] = {
    {"letters", letters, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef aliased_api_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "aliased_api",
    .m_size = -1,
    .m_methods = aliased_api_methods,
};

PyMODINIT_FUNC
PyInit_aliased_api(void)
{
    return PyModule_Create(&aliased_api_module);
}
