/* A type whose objects keep other objects: fields, members, traversal. */
#include <Python.h>
#include <structmember.h>

typedef struct {
    PyObject_HEAD
    PyObject *head;     /* never null once made */
    PyObject *tail;     /* may be null */
    int changes;
} Pair;

static int
Pair_traverse(Pair *self, visitproc visit, void *arg)
{
    Py_VISIT(self->head);
    Py_VISIT(self->tail);
    return 0;
}

static int
Pair_clear(Pair *self)
{
    Py_CLEAR(self->head);
    Py_CLEAR(self->tail);
    return 0;
}

static void
Pair_dealloc(Pair *self)
{
    PyObject_GC_UnTrack(self);
    Pair_clear(self);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyObject *
Pair_new(PyTypeObject *type, PyObject *args, PyObject *kwds)
{
    Pair *self = (Pair *)type->tp_alloc(type, 0);

    if (self != NULL) {
        self->head = PyUnicode_FromString("");
        if (self->head == NULL) {
            Py_DECREF(self);
            return NULL;
        }
        self->tail = NULL;
    }
    return (PyObject *)self;
}

/* Keeps what it is given, and counts. */
static void
set_tail(Pair *self, PyObject *value)
{
    Py_XINCREF(value);
    Py_XSETREF(self->tail, value);
    self->changes++;
}

static int
Pair_init(Pair *self, PyObject *args, PyObject *kwds)
{
    static char *names[] = {"head", "tail", NULL};
    PyObject *head = NULL, *tail = NULL, *old;

    if (!PyArg_ParseTupleAndKeywords(args, kwds, "|OO", names, &head, &tail))
        return -1;
    if (head) {
        old = self->head;
        Py_INCREF(head);
        self->head = head;
        Py_XDECREF(old);
    }
    if (tail)
        set_tail(self, tail);
    return 0;
}

static PyMemberDef Pair_members[] = {
    {"head", T_OBJECT_EX, offsetof(Pair, head), 0, "first"},
    {"changes", T_INT, offsetof(Pair, changes), READONLY, NULL},
    {NULL}
};

static PyObject *
Pair_swap(Pair *self, PyObject *Py_UNUSED(ignored))
{
    PyObject *other = self->tail;

    if (other == NULL) {
        PyErr_SetString(PyExc_ValueError, "there is no tail");
        return NULL;
    }
    self->tail = self->head;
    self->head = other;
    self->changes++;
    Py_RETURN_NONE;
}

static PyObject *
Pair_get_tail(Pair *self, PyObject *Py_UNUSED(ignored))
{
    if (!self->tail)
        Py_RETURN_NONE;
    Py_INCREF(self->tail);
    return self->tail;
}

static PyObject *
Pair_drop(PyObject *op, PyObject *Py_UNUSED(ignored))
{
    Py_CLEAR(((Pair *)op)->tail);
    Py_RETURN_NONE;
}

/* Whether both halves are equal. */
static PyObject *
Pair_even(Pair *self, PyObject *Py_UNUSED(ignored))
{
    int equal;

    if (self->head == NULL || self->tail == NULL)
        Py_RETURN_FALSE;
    equal = PyObject_RichCompareBool(self->head, self->tail, Py_EQ);
    if (equal < 0)
        return NULL;
    return PyBool_FromLong(equal);
}

static PyMethodDef Pair_methods[] = {
    {"swap", (PyCFunction)Pair_swap, METH_NOARGS, NULL},
    {"tail", (PyCFunction)Pair_get_tail, METH_NOARGS, NULL},
    {"drop", Pair_drop, METH_NOARGS, NULL},
    {"even", (PyCFunction)Pair_even, METH_NOARGS, NULL},
    {NULL}
};

static PyTypeObject PairType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "object_fields.Pair",
    .tp_doc = "Two objects",
    .tp_basicsize = sizeof(Pair),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_new = Pair_new,
    .tp_init = (initproc)Pair_init,
    .tp_dealloc = (destructor)Pair_dealloc,
    .tp_traverse = (traverseproc)Pair_traverse,
    .tp_clear = (inquiry)Pair_clear,
    .tp_members = Pair_members,
    .tp_methods = Pair_methods,
};

static struct PyModuleDef object_fields_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "object_fields",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_object_fields(void)
{
    PyObject *m;

    if (PyType_Ready(&PairType) < 0)
        return NULL;
    m = PyModule_Create(&object_fields_module);
    if (m == NULL)
        return NULL;
    Py_INCREF(&PairType);
    if (PyModule_AddObject(m, "Pair", (PyObject *)&PairType) < 0) {
        Py_DECREF(&PairType);
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
