/* Weak references and instance dicts, for which HPy has no offsets in the struct. */
#include <Python.h>
#include <stddef.h>

typedef struct {
    PyObject_HEAD
    int size;
    PyObject *dict;
    PyObject *weak;
} Box;

static PyObject *
Box_new(PyTypeObject *type, PyObject *args, PyObject *Py_UNUSED(kwds))
{
    Box *self;
    int size;

    if (!PyArg_ParseTuple(args, "i", &size))
        return NULL;
    self = (Box *)type->tp_alloc(type, 0);
    if (self == NULL)
        return NULL;
    self->dict = PyDict_New();
    self->weak = NULL;
    self->size = size;
    return (PyObject *)self;
}

static int
Box_traverse(Box *self, visitproc visit, void *arg)
{
    Py_VISIT(self->dict);
    return 0;
}

static int
Box_clear(Box *self)
{
    Py_CLEAR(self->dict);
    return 0;
}

static void
Box_dealloc(Box *self)
{
    PyObject_GC_UnTrack(self);
    if (self->weak != NULL)
        PyObject_ClearWeakRefs((PyObject *)self);
    Box_clear(self);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyObject *
Box_size(Box *self, PyObject *Py_UNUSED(ignored))
{
    return PyLong_FromLong(self->size);
}

/* Sets an attribute past everything that Python code may have put in the way. */
static PyObject *
Box_paint(Box *self, PyObject *colour)
{
    if (PyDict_SetItemString(self->dict, "colour", colour) < 0)
        return NULL;
    return PyLong_FromSsize_t(PyDict_Size(self->dict));
}

static PyMethodDef Box_methods[] = {
    {"paint", (PyCFunction)Box_paint, METH_O, NULL},
    {"size", (PyCFunction)Box_size, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static PyTypeObject Box_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "hidden_slots.Box",
    .tp_basicsize = sizeof(Box),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_new = Box_new,
    .tp_dealloc = (destructor)Box_dealloc,
    .tp_traverse = (traverseproc)Box_traverse,
    .tp_clear = (inquiry)Box_clear,
    .tp_dictoffset = offsetof(Box, dict),
    .tp_weaklistoffset = offsetof(Box, weak),
    .tp_methods = Box_methods,
};

static struct PyModuleDef hidden_slots_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "hidden_slots",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_hidden_slots(void)
{
    PyObject *m;

    if (PyType_Ready(&Box_Type) < 0)
        return NULL;
    m = PyModule_Create(&hidden_slots_module);
    if (m == NULL)
        return NULL;
    if (PyModule_AddObjectRef(m, "Box", (PyObject *)&Box_Type) < 0) {
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
