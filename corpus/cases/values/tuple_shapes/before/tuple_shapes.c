/* What Py_BuildValue makes of formats with none, one and many items. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
shape(PyObject *Py_UNUSED(self), PyObject *arg)
{
    long n = PyLong_AsLong(arg);

    if (n == -1 && PyErr_Occurred())
        return NULL;
    switch (n) {
    case 0:
        return Py_BuildValue("");
    case 1:
        return Py_BuildValue("i", 1);
    case 2:
        return Py_BuildValue("()");
    case 3:
        return Py_BuildValue("(i)", 1);
    case 4:
        return Py_BuildValue("il", 1, 2L);
    case 5:
        return Py_BuildValue("(s, d)", "a", 0.5);
    case 6:
        return Py_BuildValue("((ii)(ii))", 1, 2, 3, 4);
    case 7:
        return Py_BuildValue("(sz)", NULL, NULL);
    case 8:
        return Py_BuildValue("(NO)", PyLong_FromLong(8), arg);
    default:
        PyErr_SetString(PyExc_IndexError, "no such shape");
        return NULL;
    }
}

static PyMethodDef tuple_shapes_methods[] = {
    {"shape", shape, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef tuple_shapes_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "tuple_shapes",
    .m_size = -1,
    .m_methods = tuple_shapes_methods,
};

PyMODINIT_FUNC
PyInit_tuple_shapes(void)
{
    return PyModule_Create(&tuple_shapes_module);
}
