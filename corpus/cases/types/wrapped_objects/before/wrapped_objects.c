/* A type that wraps objects and one derived from it, which end in the same deallocation. */
#include <Python.h>
#include <stddef.h>
#include <stdlib.h>

typedef struct {
    PyObject_HEAD
    PyObject *wrapped;      /* null until it is initialised */
    PyObject *weakrefs;
    int *uses;              /* owned */
} Wrapper;

typedef struct {
    Wrapper wrapper;
    PyObject *label;        /* may be null */
} Labelled;

static long ended;

static PyObject *
Wrapper_new(PyTypeObject *type, PyObject *Py_UNUSED(args), PyObject *Py_UNUSED(kwds))
{
    Wrapper *self = (Wrapper *)type->tp_alloc(type, 0);

    if (self == NULL)
        return NULL;
    self->uses = calloc(1, sizeof(int));
    if (self->uses == NULL) {
        Py_DECREF(self);
        return PyErr_NoMemory();
    }
    return (PyObject *)self;
}

static int
Wrapper_init(Wrapper *self, PyObject *args, PyObject *Py_UNUSED(kwds))
{
    PyObject *wrapped;

    if (!PyArg_ParseTuple(args, "O:Wrapper", &wrapped))
        return -1;
    Py_INCREF(wrapped);
    Py_XSETREF(self->wrapped, wrapped);
    return 0;
}

static int
Wrapper_traverse(Wrapper *self, visitproc visit, void *arg)
{
    Py_VISIT(self->wrapped);
    return 0;
}

static int
Wrapper_clear(Wrapper *self)
{
    Py_CLEAR(self->wrapped);
    return 0;
}

static void
Wrapper_dealloc(Wrapper *self)
{
    PyObject_GC_UnTrack(self);
    if (self->weakrefs != NULL)
        PyObject_ClearWeakRefs((PyObject *)self);
    Wrapper_clear(self);
    free(self->uses);
    ended++;
    Py_TYPE(self)->tp_free((PyObject *)self);
}

/* What the wrapped object is on an instance, where its type says that. */
static PyObject *
Wrapper_bind(Wrapper *self, PyObject *args)
{
    PyObject *instance, *owner = NULL;

    if (!PyArg_ParseTuple(args, "O|O:bind", &instance, &owner))
        return NULL;
    if (self->wrapped == NULL) {
        PyErr_SetString(PyExc_ValueError, "nothing is wrapped");
        return NULL;
    }
    ++*self->uses;
    if (Py_TYPE(self->wrapped)->tp_descr_get == NULL) {
        PyErr_Format(PyExc_AttributeError, "'%s' object has no attribute '__get__'",
                     Py_TYPE(self->wrapped)->tp_name);
        return NULL;
    }
    if (instance == Py_None)
        instance = NULL;
    return Py_TYPE(self->wrapped)->tp_descr_get(self->wrapped, instance, owner);
}

/* Calls a function with an object; a proxy of super() stands for what it is bound to. */
static PyObject *
Wrapper_apply(Wrapper *self, PyObject *args)
{
    PyObject *function, *object, *result;

    if (!PyArg_ParseTuple(args, "OO:apply", &function, &object))
        return NULL;
    ++*self->uses;
    if (PyObject_TypeCheck(object, &PySuper_Type)) {
        PyObject *bound = PyObject_GetAttrString(object, "__self__");

        if (bound == NULL)
            return NULL;
        /* The proxy keeps it. */
        Py_DECREF(bound);
        object = bound;
    }
    result = PyObject_CallFunctionObjArgs(function, object, NULL);
    if (result == NULL)
        return NULL;
    return result;
}

static PyObject *
Wrapper_count(Wrapper *self, PyObject *Py_UNUSED(ignored))
{
    return PyLong_FromLong(*self->uses);
}

static PyMethodDef Wrapper_methods[] = {
    {"bind", (PyCFunction)(void (*)(void))Wrapper_bind, METH_VARARGS, NULL},
    {"apply", (PyCFunction)(void (*)(void))Wrapper_apply, METH_VARARGS, NULL},
    {"count", (PyCFunction)(void (*)(void))Wrapper_count, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static PyTypeObject Wrapper_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "wrapped_objects.Wrapper",
    .tp_basicsize = sizeof(Wrapper),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
    .tp_weaklistoffset = offsetof(Wrapper, weakrefs),
    .tp_new = Wrapper_new,
    .tp_init = (initproc)Wrapper_init,
    .tp_traverse = (traverseproc)Wrapper_traverse,
    .tp_clear = (inquiry)Wrapper_clear,
    .tp_dealloc = (destructor)Wrapper_dealloc,
    .tp_methods = Wrapper_methods,
};

static int
Labelled_init(Labelled *self, PyObject *args, PyObject *kwds)
{
    PyObject *label, *rest;
    int result;

    if (PyTuple_Size(args) != 2) {
        PyErr_SetString(PyExc_TypeError, "a label and an object were expected");
        return -1;
    }
    label = PyTuple_GetItem(args, 0);
    Py_XINCREF(label);
    Py_XSETREF(self->label, label);
    rest = PyTuple_GetSlice(args, 1, 2);
    if (rest == NULL)
        return -1;
    result = Wrapper_init((Wrapper *)self, rest, kwds);
    Py_DECREF(rest);
    return result;
}

static int
Labelled_traverse(Labelled *self, visitproc visit, void *arg)
{
    Py_VISIT(self->label);
    return Wrapper_traverse((Wrapper *)self, visit, arg);
}

static int
Labelled_clear(Labelled *self)
{
    Wrapper_clear((Wrapper *)self);
    Py_CLEAR(self->label);
    return 0;
}

static void
Labelled_dealloc(Labelled *self)
{
    PyObject_GC_UnTrack(self);
    Labelled_clear(self);
    Wrapper_dealloc((Wrapper *)self);
}

static PyObject *
Labelled_show(Labelled *self, PyObject *Py_UNUSED(ignored))
{
    if (self->label == NULL)
        Py_RETURN_NONE;
    return PyUnicode_FromFormat("%S: %R", self->label, self->wrapper.wrapped);
}

static PyMethodDef Labelled_methods[] = {
    {"show", (PyCFunction)(void (*)(void))Labelled_show, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static PyTypeObject Labelled_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "wrapped_objects.Labelled",
    .tp_base = &Wrapper_Type,
    .tp_basicsize = sizeof(Labelled),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
    .tp_weaklistoffset = offsetof(Wrapper, weakrefs),
    .tp_init = (initproc)Labelled_init,
    .tp_traverse = (traverseproc)Labelled_traverse,
    .tp_clear = (inquiry)Labelled_clear,
    .tp_dealloc = (destructor)Labelled_dealloc,
    .tp_methods = Labelled_methods,
};

static PyObject *
count_ended(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(ignored))
{
    return PyLong_FromLong(ended);
}

static PyMethodDef wrapped_objects_methods[] = {
    {"count_ended", count_ended, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef wrapped_objects_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "wrapped_objects",
    .m_size = -1,
    .m_methods = wrapped_objects_methods,
};

static int
add_type(PyObject *m, const char *name, PyTypeObject *type)
{
    Py_INCREF(type);
    if (PyModule_AddObject(m, name, (PyObject *)type) < 0) {
        Py_DECREF(type);
        return -1;
    }
    return 0;
}

PyMODINIT_FUNC
PyInit_wrapped_objects(void)
{
    PyObject *m;

    if (PyType_Ready(&Wrapper_Type) < 0 || PyType_Ready(&Labelled_Type) < 0)
        return NULL;
    m = PyModule_Create(&wrapped_objects_module);
    if (m == NULL)
        return NULL;
    if (add_type(m, "Wrapper", &Wrapper_Type) < 0 || add_type(m, "Labelled", &Labelled_Type) < 0) {
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
