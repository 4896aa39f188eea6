/* One function behind a method without arguments and one with an argument; one uses what it gets. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *value;
} Cell;

static PyObject *made;

static PyObject *
Cell_new(PyTypeObject *type, PyObject *args, PyObject *Py_UNUSED(kwds))
{
    PyObject *value;
    Cell *self;

    if (!PyArg_ParseTuple(args, "O", &value))
        return NULL;
    self = (Cell *)type->tp_alloc(type, 0);
    if (self == NULL)
        return NULL;
    Py_INCREF(value);
    self->value = value;
    return (PyObject *)self;
}

static int
Cell_traverse(Cell *self, visitproc visit, void *arg)
{
    Py_VISIT(self->value);
    return 0;
}

static int
Cell_clear(Cell *self)
{
    Py_CLEAR(self->value);
    return 0;
}

static void
Cell_dealloc(Cell *self)
{
    PyObject_GC_UnTrack(self);
    Cell_clear(self);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

/* The protocol of a copy does not matter. */
static PyObject *
Cell_reduce(Cell *self, PyObject *Py_UNUSED(protocol))
{
    return Py_BuildValue("O(O)", made, self->value);
}

static PyObject *
Cell_value(Cell *self, PyObject *otherwise)
{
    PyObject *found = otherwise == NULL || self->value != Py_None ? self->value : otherwise;

    Py_INCREF(found);
    return found;
}

/* Passes everything on; the object is held meanwhile. */
static PyObject *
Cell_call(Cell *self, PyObject *args, PyObject *kwds)
{
    if (self->value == Py_None) {
        PyErr_SetString(PyExc_TypeError, "nothing to call");
        return NULL;
    }
    return PyObject_Call(self->value, args, kwds);
}

static PyMethodDef Cell_methods[] = {
    {"__reduce__", (PyCFunction)Cell_reduce, METH_NOARGS, "Copies."},
    {"__reduce_ex__", (PyCFunction)Cell_reduce, METH_O, NULL},
    {"value_or", (PyCFunction)Cell_value, METH_O, NULL},
    {"value", (PyCFunction)Cell_value, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static PyTypeObject Cell_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "two_conventions.Cell",
    .tp_basicsize = sizeof(Cell),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
    .tp_new = Cell_new,
    .tp_dealloc = (destructor)Cell_dealloc,
    .tp_traverse = (traverseproc)Cell_traverse,
    .tp_clear = (inquiry)Cell_clear,
    .tp_call = (ternaryfunc)Cell_call,
    .tp_methods = Cell_methods,
};

static struct PyModuleDef two_conventions_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "two_conventions",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_two_conventions(void)
{
    PyObject *m;

    if (PyType_Ready(&Cell_Type) < 0)
        return NULL;
    m = PyModule_Create(&two_conventions_module);
    if (m == NULL)
        return NULL;
    Py_INCREF(&Cell_Type);
    made = (PyObject *)&Cell_Type;
    if (PyModule_AddObjectRef(m, "Cell", (PyObject *)&Cell_Type) < 0) {
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
