/* Types whose deallocation ends in that of the type they derive from in C. */
#include <Python.h>
#include <structmember.h>
#include <stddef.h>

typedef struct {
    PyObject_HEAD
    PyObject *owner;
    PyObject *weak;
    char *text;
} Note;

typedef struct {
    Note note;
    PyObject *reader;
} Letter;

static long freed;

static int
Note_init(Note *self, PyObject *args, PyObject *Py_UNUSED(kwds))
{
    PyObject *owner;

    if (!PyArg_ParseTuple(args, "O", &owner))
        return -1;
    if (self->text == NULL)
        self->text = PyMem_Malloc(8);
    if (self->text == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    Py_INCREF(owner);
    Py_XSETREF(self->owner, owner);
    return 0;
}

static int
Note_traverse(Note *self, visitproc visit, void *arg)
{
    Py_VISIT(self->owner);
    return 0;
}

static int
Note_clear(Note *self)
{
    Py_CLEAR(self->owner);
    return 0;
}

static void
Note_dealloc(Note *self)
{
    PyObject_GC_UnTrack(self);
    if (self->weak != NULL)
        PyObject_ClearWeakRefs((PyObject *)self);
    Note_clear(self);
    if (self->text != NULL)
        freed++;
    PyMem_Free(self->text);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static int
Letter_traverse(Letter *self, visitproc visit, void *arg)
{
    Note_traverse((Note *)self, visit, arg);
    Py_VISIT(self->reader);
    return 0;
}

static int
Letter_clear(Letter *self)
{
    Py_CLEAR(self->reader);
    Note_clear((Note *)self);
    return 0;
}

static void
Letter_dealloc(Letter *self)
{
    PyObject_GC_UnTrack(self);
    Letter_clear(self);
    Note_dealloc((Note *)self);
}

/* Hands itself to a function, without a cast. */
static PyObject *
Letter_send(Letter *self, PyObject *to)
{
    Py_INCREF(to);
    Py_XSETREF(self->reader, to);
    return PyObject_CallFunctionObjArgs(to, self, self->note.owner, NULL);
}

static PyObject *
note_freed(PyObject *Py_UNUSED(type), PyObject *Py_UNUSED(ignored))
{
    return PyLong_FromLong(freed);
}

static PyMethodDef Letter_methods[] = {
    {"send", (PyCFunction)Letter_send, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static PyMemberDef Note_members[] = {
    {"__owner__", T_OBJECT_EX, offsetof(Note, owner), 0, "whose it is"},
    {NULL, 0, 0, 0, NULL}
};

static PyTypeObject Note_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "base_deallocation.Note",
    .tp_basicsize = sizeof(Note),
    .tp_dealloc = (destructor)Note_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)Note_traverse,
    .tp_clear = (inquiry)Note_clear,
    .tp_weaklistoffset = offsetof(Note, weak),
    .tp_members = Note_members,
    .tp_init = (initproc)Note_init,
};

static PyTypeObject Letter_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "base_deallocation.Letter",
    .tp_basicsize = sizeof(Letter),
    .tp_dealloc = (destructor)Letter_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)Letter_traverse,
    .tp_clear = (inquiry)Letter_clear,
    .tp_weaklistoffset = offsetof(Note, weak),
    .tp_methods = Letter_methods,
    .tp_base = &Note_Type,
};

static PyMethodDef module_methods[] = {
    {"freed", note_freed, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef base_deallocation_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "base_deallocation",
    .m_size = -1,
    .m_methods = module_methods,
};

PyMODINIT_FUNC
PyInit_base_deallocation(void)
{
    PyObject *m;

    Note_Type.tp_new = PyBaseObject_Type.tp_new;
    if (PyType_Ready(&Note_Type) < 0)
        return NULL;
    if (PyType_Ready(&Letter_Type) < 0)
        return NULL;
    m = PyModule_Create(&base_deallocation_module);
    if (m == NULL)
        return NULL;
    if (PyModule_AddObjectRef(m, "Note", (PyObject *)&Note_Type) < 0
            || PyModule_AddObjectRef(m, "Letter", (PyObject *)&Letter_Type) < 0) {
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
