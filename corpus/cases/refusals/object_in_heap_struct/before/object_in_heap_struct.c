/* A linked stack in C memory that keeps objects between calls. */
#include <Python.h>
#include <stdlib.h>

struct cell {
    PyObject *value;
    struct cell *below;
};

static struct cell *top;

static PyObject *
push(PyObject *Py_UNUSED(self), PyObject *value)
{
    struct cell *cell = malloc(sizeof *cell);

    if (cell == NULL)
        return PyErr_NoMemory();
    Py_INCREF(value);
    cell->value = value;
    cell->below = top;
    top = cell;
    Py_RETURN_NONE;
}

static PyObject *
pop(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(args))
{
    struct cell *cell = top;
    PyObject *value;

    if (cell == NULL) {
        PyErr_SetString(PyExc_IndexError, "stack is empty");
        return NULL;
    }
    top = cell->below;
    value = cell->value;
    free(cell);
    return value;
}

static PyMethodDef object_in_heap_struct_methods[] = {
    {"push", push, METH_O, NULL},
    {"pop", pop, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef object_in_heap_struct_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "object_in_heap_struct",
    .m_size = -1,
    .m_methods = object_in_heap_struct_methods,
};

PyMODINIT_FUNC
PyInit_object_in_heap_struct(void)
{
    return PyModule_Create(&object_in_heap_struct_module);
}
