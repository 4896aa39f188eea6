/* What Python's configuration says of the platform holds in the port as well. */
#include <Python.h>
#ifdef HAVE_UNISTD_H
#include <unistd.h>
#endif

#if SIZEOF_LONG >= SIZEOF_VOID_P
typedef unsigned long address;
#else
typedef unsigned long long address;
#endif

static PyObject *
facts(PyObject *Py_UNUSED(module), PyObject *Py_UNUSED(args))
{
    const char *order = "little";
    long process = -1;
    int finite;

#ifdef WORDS_BIGENDIAN
    order = "big";
#endif
#ifdef HAVE_FORK
    process = (long)getpid();
#endif
    finite = Py_IS_FINITE((double)SIZEOF_INT);
    return Py_BuildValue("(isii)", (int)sizeof(address) == SIZEOF_VOID_P, order, process > 0,
                         finite != 0);
}

static PyObject *
deep(PyObject *Py_UNUSED(module), PyObject *call)
{
    PyObject *result;

    if (Py_EnterRecursiveCall(" in deep")) {
        return NULL;
    }
    result = PyObject_CallObject(call, NULL);
    Py_LeaveRecursiveCall();
    return result;
}

static PyMethodDef methods[] = {
    {"facts", facts, METH_NOARGS, NULL},
    {"deep", deep, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {
    PyModuleDef_HEAD_INIT, "configuration", NULL, -1, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC
PyInit_configuration(void)
{
    return PyModule_Create(&module);
}
