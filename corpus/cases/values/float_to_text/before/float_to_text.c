/* Numbers as text, whatever the locale is. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
text(PyObject *Py_UNUSED(self), PyObject *args)
{
    double value;
    int code, precision, flags, kind;
    char *made;
    PyObject *result;

    if (!PyArg_ParseTuple(args, "diii:text", &value, &code, &precision, &flags))
        return NULL;
    made = PyOS_double_to_string(value, (char)code, precision, flags, &kind);
    if (made == NULL)
        return NULL;
    result = Py_BuildValue("si", made, kind);
    PyMem_Free(made);
    return result;
}

static PyMethodDef float_to_text_methods[] = {
    {"text", text, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef float_to_text_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "float_to_text",
    .m_size = -1,
    .m_methods = float_to_text_methods,
};

PyMODINIT_FUNC
PyInit_float_to_text(void)
{
    return PyModule_Create(&float_to_text_module);
}
