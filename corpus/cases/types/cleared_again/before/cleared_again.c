/* A function that clears an object is also called by others, and by the one of a derived type. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *first;
} Base;

typedef struct {
    Base base;
    PyObject *second;
} Pair;

static PyTypeObject Base_Type;
static PyTypeObject Pair_Type;

static int
Base_traverse(Base *self, visitproc visit, void *arg)
{
    Py_VISIT(self->first);
    return 0;
}

static int
Base_clear(Base *self)
{
    Py_CLEAR(self->first);
    return 0;
}

static void
Base_dealloc(Base *self)
{
    PyObject_GC_UnTrack(self);
    Base_clear(self);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyObject *
Base_get_first(Base *self, void *Py_UNUSED(closure))
{
    if (self->first == NULL)
        Py_RETURN_NONE;
    Py_INCREF(self->first);
    return self->first;
}

static int
Pair_traverse(Pair *self, visitproc visit, void *arg)
{
    Py_VISIT(self->second);
    return Base_traverse((Base *)self, visit, arg);
}

static int
Pair_clear(Pair *self)
{
    Py_CLEAR(self->second);
    return Base_clear((Base *)self);
}

static void
Pair_dealloc(Pair *self)
{
    PyObject_GC_UnTrack(self);
    Pair_clear(self);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static int
Pair_init(Pair *self, PyObject *args, PyObject *Py_UNUSED(kwargs))
{
    PyObject *first, *second;

    if (!PyArg_ParseTuple(args, "OO:Pair", &first, &second))
        return -1;
    Pair_clear(self);
    Py_INCREF(first);
    self->base.first = first;
    Py_INCREF(second);
    self->second = second;
    return 0;
}

static PyObject *
Pair_get_second(Pair *self, void *Py_UNUSED(closure))
{
    if (self->second == NULL)
        Py_RETURN_NONE;
    Py_INCREF(self->second);
    return self->second;
}

static PyGetSetDef Base_getset[] = {
    {"first", (getter)Base_get_first, NULL, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyGetSetDef Pair_getset[] = {
    {"second", (getter)Pair_get_second, NULL, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyTypeObject Base_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "cleared_again.Base",
    .tp_basicsize = sizeof(Base),
    .tp_dealloc = (destructor)Base_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)Base_traverse,
    .tp_clear = (inquiry)Base_clear,
    .tp_getset = Base_getset,
    .tp_new = PyType_GenericNew,
};

static PyTypeObject Pair_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "cleared_again.Pair",
    .tp_basicsize = sizeof(Pair),
    .tp_dealloc = (destructor)Pair_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)Pair_traverse,
    .tp_clear = (inquiry)Pair_clear,
    .tp_getset = Pair_getset,
    .tp_base = &Base_Type,
    .tp_init = (initproc)Pair_init,
    .tp_new = PyType_GenericNew,
};

static struct PyModuleDef cleared_again_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "cleared_again",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_cleared_again(void)
{
    PyObject *module;

    if (PyType_Ready(&Base_Type) < 0 || PyType_Ready(&Pair_Type) < 0)
        return NULL;
    module = PyModule_Create(&cleared_again_module);
    if (module == NULL)
        return NULL;
    Py_INCREF(&Base_Type);
    if (PyModule_AddObject(module, "Base", (PyObject *)&Base_Type) < 0) {
        Py_DECREF(&Base_Type);
        Py_DECREF(module);
        return NULL;
    }
    Py_INCREF(&Pair_Type);
    if (PyModule_AddObject(module, "Pair", (PyObject *)&Pair_Type) < 0) {
        Py_DECREF(&Pair_Type);
        Py_DECREF(module);
        return NULL;
    }
    return module;
}
