/* A capsule that is given another name: its destructor has to look at the name that it has then. */
#include <Python.h>
#include <stdlib.h>

static long freed;
static long kept;

static void
drop(PyObject *capsule)
{
    void *block = PyCapsule_GetPointer(capsule, "capsule_names.owned");

    if (block == NULL) {
        PyErr_Clear();
        kept++;
        return;
    }
    free(block);
    freed++;
}

static PyObject *
own(PyObject *Py_UNUSED(module), PyObject *Py_UNUSED(ignored))
{
    void *block = malloc(1);
    PyObject *capsule;

    if (block == NULL)
        return PyErr_NoMemory();
    capsule = PyCapsule_New(block, "capsule_names.owned", drop);
    if (capsule == NULL)
        free(block);
    return capsule;
}

/* Takes the memory out of the capsule. */
static PyObject *
disown(PyObject *Py_UNUSED(module), PyObject *capsule)
{
    void *block = PyCapsule_GetPointer(capsule, "capsule_names.owned");

    if (block == NULL)
        return NULL;
    if (PyCapsule_SetName(capsule, "capsule_names.used") < 0)
        return NULL;
    free(block);
    Py_RETURN_NONE;
}

static PyObject *
counts(PyObject *Py_UNUSED(module), PyObject *Py_UNUSED(ignored))
{
    return Py_BuildValue("(ll)", freed, kept);
}

static PyMethodDef capsule_names_methods[] = {
    {"own", own, METH_NOARGS, NULL},
    {"disown", disown, METH_O, NULL},
    {"counts", counts, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef capsule_names_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "capsule_names",
    .m_size = -1,
    .m_methods = capsule_names_methods,
};

PyMODINIT_FUNC
PyInit_capsule_names(void)
{
    return PyModule_Create(&capsule_names_module);
}
