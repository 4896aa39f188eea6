/* An iterator that keeps its container by the container's own struct type. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    long first, last;
} Span;

typedef struct {
    PyObject_HEAD
    Span *span;         /* cleared when the walk has ended */
    long at;
} SpanWalk;

static PyTypeObject SpanWalkType;

static PyObject *
Span_new(PyTypeObject *type, PyObject *args, PyObject *Py_UNUSED(kwds))
{
    long first, last;
    Span *self;

    if (!PyArg_ParseTuple(args, "ll", &first, &last))
        return NULL;
    self = (Span *)type->tp_alloc(type, 0);
    if (self == NULL)
        return NULL;
    self->first = first;
    self->last = last;
    return (PyObject *)self;
}

static PyObject *
Span_iter(Span *self)
{
    SpanWalk *walk = PyObject_GC_New(SpanWalk, &SpanWalkType);

    if (walk == NULL)
        return NULL;
    Py_INCREF(self);
    walk->span = self;
    walk->at = self->first;
    PyObject_GC_Track(walk);
    return (PyObject *)walk;
}

static PyTypeObject SpanType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "other_structs.Span",
    .tp_basicsize = sizeof(Span),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = Span_new,
    .tp_iter = (getiterfunc)Span_iter,
};

static int
SpanWalk_traverse(SpanWalk *self, visitproc visit, void *arg)
{
    Py_VISIT(self->span);
    return 0;
}

static void
SpanWalk_dealloc(SpanWalk *self)
{
    PyObject_GC_UnTrack(self);
    Py_XDECREF(self->span);
    PyObject_GC_Del(self);
}

static PyObject *
SpanWalk_next(SpanWalk *self)
{
    if (self->span == NULL)
        return NULL;
    if (self->at >= self->span->last) {
        Py_CLEAR(self->span);
        return NULL;
    }
    return PyLong_FromLong(self->at++);
}

static PyObject *
SpanWalk_left(SpanWalk *self, PyObject *Py_UNUSED(ignored))
{
    Span *span = self->span;

    if (!span)
        return PyLong_FromLong(0);
    return PyLong_FromLong(span->last - self->at);
}

static PyMethodDef SpanWalk_methods[] = {
    {"left", (PyCFunction)SpanWalk_left, METH_NOARGS, NULL},
    {NULL}
};

static PyTypeObject SpanWalkType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "other_structs.SpanWalk",
    .tp_basicsize = sizeof(SpanWalk),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_dealloc = (destructor)SpanWalk_dealloc,
    .tp_traverse = (traverseproc)SpanWalk_traverse,
    .tp_iter = PyObject_SelfIter,
    .tp_iternext = (iternextfunc)SpanWalk_next,
    .tp_methods = SpanWalk_methods,
};

static struct PyModuleDef other_structs_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "other_structs",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_other_structs(void)
{
    PyObject *m = PyModule_Create(&other_structs_module);

    if (m == NULL)
        return NULL;
    if (PyType_Ready(&SpanWalkType) < 0 || PyModule_AddType(m, &SpanType) < 0) {
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
