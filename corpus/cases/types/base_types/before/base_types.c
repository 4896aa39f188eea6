/* A type derived from another one of the module, and one derived from list. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    int legs;
} Animal;

typedef struct {
    Animal base;
    int wings;
} Bird;

static PyObject *
Animal_new(PyTypeObject *type, PyObject *args, PyObject *kwds)
{
    Animal *self = (Animal *)type->tp_alloc(type, 0);

    if (self != NULL)
        self->legs = 4;
    return (PyObject *)self;
}

static PyObject *
Animal_legs(Animal *self, PyObject *Py_UNUSED(ignored))
{
    return PyLong_FromLong(self->legs);
}

static PyMethodDef Animal_methods[] = {
    {"legs", (PyCFunction)Animal_legs, METH_NOARGS, NULL},
    {NULL}
};

static PyTypeObject Animal_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "base_types.Animal",
    .tp_basicsize = sizeof(Animal),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .tp_new = Animal_new,
    .tp_methods = Animal_methods,
};

static int
Bird_init(Bird *self, PyObject *args, PyObject *kwds)
{
    if (!PyArg_ParseTuple(args, "i", &self->wings))
        return -1;
    self->base.legs = 2;
    return 0;
}

static PyObject *
Bird_limbs(Bird *self, PyObject *Py_UNUSED(ignored))
{
    return PyLong_FromLong(self->base.legs + self->wings);
}

static PyMethodDef Bird_methods[] = {
    {"limbs", (PyCFunction)Bird_limbs, METH_NOARGS, NULL},
    {NULL}
};

static PyTypeObject Bird_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "base_types.Bird",
    .tp_basicsize = sizeof(Bird),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_base = &Animal_Type,
    .tp_init = (initproc)Bird_init,
    .tp_methods = Bird_methods,
};

typedef struct {
    PyListObject list;
    long reads;
} Shelf;

static int
Shelf_init(Shelf *self, PyObject *args, PyObject *kwds)
{
    if (PyList_Type.tp_init((PyObject *)self, args, kwds) < 0)
        return -1;
    self->reads = 0;
    return 0;
}

static PyObject *
Shelf_read(Shelf *self, PyObject *Py_UNUSED(ignored))
{
    return PyLong_FromLong(++self->reads);
}

static PyMethodDef Shelf_methods[] = {
    {"read", (PyCFunction)Shelf_read, METH_NOARGS, NULL},
    {NULL}
};

static PyTypeObject Shelf_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "base_types.Shelf",
    .tp_basicsize = sizeof(Shelf),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_init = (initproc)Shelf_init,
    .tp_methods = Shelf_methods,
};

static struct PyModuleDef base_types_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "base_types",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_base_types(void)
{
    PyObject *m;

    Shelf_Type.tp_base = &PyList_Type;
    if (PyType_Ready(&Animal_Type) < 0 || PyType_Ready(&Bird_Type) < 0
            || PyType_Ready(&Shelf_Type) < 0)
        return NULL;
    m = PyModule_Create(&base_types_module);
    if (m == NULL)
        return NULL;
    if (PyModule_AddObjectRef(m, "Animal", (PyObject *)&Animal_Type) < 0
            || PyModule_AddObjectRef(m, "Bird", (PyObject *)&Bird_Type) < 0
            || PyModule_AddObjectRef(m, "Shelf", (PyObject *)&Shelf_Type) < 0) {
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
