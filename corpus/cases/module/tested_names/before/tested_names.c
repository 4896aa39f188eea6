/* Conditions on names of Python that are no macros, or only some versions have. */
#include <Python.h>

#ifndef PyCapsule_Type
#define KIND "object"
#else
#define KIND "macro"
#endif

#ifndef PyList_GET_SIZE
#define PyList_GET_SIZE(list) ((PyListObject *)(list))->ob_size
#endif

static PyObject *
kind(PyObject *Py_UNUSED(module), PyObject *list)
{
    if (!PyList_Check(list)) {
        PyErr_SetString(PyExc_TypeError, "a list, please");
        return NULL;
    }
#ifdef PyList_FIRST
    return PyList_FIRST(list);
#else
    return Py_BuildValue("(sn)", KIND, PyList_GET_SIZE(list));
#endif
}

static PyMethodDef tested_names_methods[] = {
    {"kind", kind, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef tested_names_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "tested_names",
    .m_size = -1,
    .m_methods = tested_names_methods,
};

PyMODINIT_FUNC
PyInit_tested_names(void)
{
    return PyModule_Create(&tested_names_module);
}
