/* Format strings put together by the compiler. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#if PY_MAJOR_VERSION >= 3
#define BYTES_UNIT "y"
#else
#define BYTES_UNIT "s"
#endif
#define WHERE ":joined_format"

static PyObject *
split_at(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *data;
    Py_ssize_t size, at;

    if (!PyArg_ParseTuple(args, BYTES_UNIT "#n" WHERE, &data, &size, &at))
        return NULL;
    if (at < 0 || at > size) {
        PyErr_SetString(PyExc_IndexError, "outside");
        return NULL;
    }
    return Py_BuildValue("(" BYTES_UNIT "#" BYTES_UNIT "#)",
                         data, at, data + at, size - at);
}

static PyMethodDef joined_format_methods[] = {
    {"split_at", split_at, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef joined_format_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "joined_format",
    .m_size = -1,
    .m_methods = joined_format_methods,
};

PyMODINIT_FUNC
PyInit_joined_format(void)
{
    return PyModule_Create(&joined_format_module);
}
