/* HPY101: what clearing and deallocation have to give up, and what failures have to. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *left;
    PyObject *right;
    PyObject *label;
} Node;

static int
Node_traverse(Node *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(self->left);
    Py_VISIT(self->right);
    return 0;
}

/* One of the two that the collector sees stays; the label is not shown to it. */
static int
Node_clear(Node *self)
{
    Py_CLEAR(self->left);
    return 0;
}

/* Since Python 3.8 the instance holds a reference to its heap type. */
static void
Node_dealloc(Node *self)
{
    PyTypeObject *type = Py_TYPE(self);

    PyObject_GC_UnTrack(self);
    Node_clear(self);
    Py_XDECREF(self->right);
    Py_XDECREF(self->label);
    type->tp_free((PyObject *)self);            /* and the type? */
}

static PyType_Slot Node_slots[] = {
    {Py_tp_traverse, Node_traverse},
    {Py_tp_clear, Node_clear},
    {Py_tp_dealloc, Node_dealloc},
    {0, NULL}
};

static PyType_Spec Node_spec = {
    "ends.Node", sizeof(Node), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, Node_slots
};

typedef struct {
    PyObject_HEAD
    PyObject *next;
} Link;

static int
Link_traverse(Link *self, visitproc visit, void *arg)
{
    Py_VISIT(self->next);
    return 0;
}

static void
drop(Link *self)
{
    PyObject *next = self->next;

    self->next = NULL;
    Py_XDECREF(next);
}

/* What it calls gives the member up. */
static int
Link_clear(Link *self)
{
    drop(self);
    return 0;
}

/* The memory goes by a pointer that was asked for: the type is given up all the same. */
static void
Link_dealloc(Link *self)
{
    PyTypeObject *type = Py_TYPE(self);
    freefunc give_back = (freefunc)PyType_GetSlot(type, Py_tp_free);

    PyObject_GC_UnTrack(self);
    Link_clear(self);
    give_back(self);
    Py_DECREF(type);
}

/* The slots may stand in the description of the type itself. */
static PyType_Spec Link_spec = {
    .name = "ends.Link",
    .basicsize = sizeof(Link),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .slots = (PyType_Slot[]){
        {Py_tp_traverse, Link_traverse},
        {Py_tp_clear, Link_clear},
        {Py_tp_dealloc, Link_dealloc},
        {0, NULL}
    }
};

typedef struct {
    void *data;
    void *made;
} Registry;

static Registry registry;

/* Where it fails it gives up what it has noted, but once not. */
static PyObject *
registered(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *copy = PySequence_List(object);

    if (copy == NULL)
        return NULL;
    registry.made = copy;
    if (PyList_Sort(copy) < 0) {
        Py_DECREF(copy);
        return NULL;
    }
    if (PyList_Reverse(copy) < 0)
        return NULL;                            /* the copy stays behind */
    return copy;
}

static PyTypeObject Counter_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "ends.Counter",
};

/* A name of a static type that is not taken stays counted. */
static int
add_counter(PyObject *module)
{
    Py_INCREF(&Counter_Type);
    if (PyModule_AddObject(module, "Counter", (PyObject *)&Counter_Type) < 0)
        return -1;
    return 0;
}

static int
near_miss(PyObject *module)
{
    Py_INCREF(&Counter_Type);
    if (PyModule_AddObject(module, "Other", (PyObject *)&Counter_Type) < 0) {
        Py_DECREF(&Counter_Type);
        return -1;
    }
    return 0;
}

static PyMethodDef methods[] = {
    {"registered", registered, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef module = {
    PyModuleDef_HEAD_INIT, "ends", NULL, -1, methods, NULL, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit_ends(void)
{
    PyObject *m = PyModule_Create(&module);
    PyObject *node, *link;

    if (m == NULL)
        return NULL;
    node = PyType_FromSpec(&Node_spec);
    link = PyType_FromSpec(&Link_spec);
    if (PyModule_AddObjectRef(m, "Node", node) < 0 || PyModule_AddObjectRef(m, "Link", link) < 0
            || add_counter(m) < 0 || near_miss(m) < 0)
        Py_CLEAR(m);
    Py_XDECREF(node);
    Py_XDECREF(link);
    return m;
}
