/* Functions that are a method and fill a slot of the type as well. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *items;
} Shelf;

static PyObject *
Shelf_new(PyTypeObject *type, PyObject *args, PyObject *Py_UNUSED(kwds))
{
    PyObject *items;
    Shelf *self;

    if (!PyArg_ParseTuple(args, "O!:Shelf", &PyList_Type, &items))
        return NULL;
    self = (Shelf *)type->tp_alloc(type, 0);
    if (self == NULL)
        return NULL;
    Py_INCREF(items);
    self->items = items;
    return (PyObject *)self;
}

static void
Shelf_dealloc(Shelf *self)
{
    Py_XDECREF(self->items);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

/* An item, counted from the end where strict is false. */
static PyObject *
item(Shelf *self, PyObject *key, int strict)
{
    Py_ssize_t i = PyNumber_AsSsize_t(key, PyExc_IndexError);

    if (i == -1 && PyErr_Occurred())
        return NULL;
    if (strict && i < 0) {
        PyErr_Format(PyExc_IndexError, "%R is negative", key);
        return NULL;
    }
    return PySequence_GetItem(self->items, i);
}

static PyObject *
Shelf_subscript(Shelf *self, PyObject *key)
{
    return item(self, key, 1);
}

static PyObject *
Shelf_iter(Shelf *self)
{
    return PyObject_GetIter(self->items);
}

static PyObject *
Shelf_repr(Shelf *self)
{
    return PyUnicode_FromFormat("Shelf(%R)", self->items);
}

static PyMethodDef Shelf_methods[] = {
    {"get", (PyCFunction)Shelf_subscript, METH_O, "The item of that number."},
    {"iterator", (PyCFunction)(void (*)(void))Shelf_iter, METH_NOARGS, NULL},
    {"describe", (PyCFunction)(void (*)(void))Shelf_repr, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyMappingMethods Shelf_as_mapping = {
    .mp_subscript = (binaryfunc)Shelf_subscript,
};

static PyTypeObject Shelf_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "method_and_slot.Shelf",
    .tp_basicsize = sizeof(Shelf),
    .tp_dealloc = (destructor)Shelf_dealloc,
    .tp_repr = (reprfunc)Shelf_repr,
    .tp_as_mapping = &Shelf_as_mapping,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_iter = (getiterfunc)Shelf_iter,
    .tp_methods = Shelf_methods,
    .tp_new = Shelf_new,
};

static struct PyModuleDef method_and_slot_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "method_and_slot",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_method_and_slot(void)
{
    PyObject *module;

    if (PyType_Ready(&Shelf_Type) < 0)
        return NULL;
    module = PyModule_Create(&method_and_slot_module);
    if (module == NULL)
        return NULL;
    Py_INCREF(&Shelf_Type);
    if (PyModule_AddObject(module, "Shelf", (PyObject *)&Shelf_Type) < 0) {
        Py_DECREF(&Shelf_Type);
        Py_DECREF(module);
        return NULL;
    }
    return module;
}
