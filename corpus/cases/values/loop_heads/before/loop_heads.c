/* Loops whose conditions look at objects that a port has to make first. */
#include <Python.h>
#include <stddef.h>

typedef struct {
    PyObject_HEAD
    PyObject *items;   /* a list, never null once made */
} Queue;

static int
Queue_init(Queue *self, PyObject *args, PyObject *Py_UNUSED(kwds))
{
    PyObject *items;

    if (!PyArg_ParseTuple(args, "O!", &PyList_Type, &items))
        return -1;
    Py_INCREF(items);
    Py_XSETREF(self->items, items);
    return 0;
}

static int
Queue_traverse(Queue *self, visitproc visit, void *arg)
{
    Py_VISIT(self->items);
    return 0;
}

static int
Queue_clear(Queue *self)
{
    Py_CLEAR(self->items);
    return 0;
}

static void
Queue_dealloc(Queue *self)
{
    PyObject_GC_UnTrack(self);
    Queue_clear(self);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

/* How many items equal a value. */
static PyObject *
Queue_count(Queue *self, PyObject *value)
{
    Py_ssize_t i, found = 0;

    for (i = 0; i < PyList_Size(self->items); i++) {
        int same = PyObject_RichCompareBool(PyList_GetItem(self->items, i), value, Py_EQ);

        if (same < 0)
            return NULL;
        if (!same)
            continue;
        found++;
    }
    return PyLong_FromSsize_t(found);
}

/* Appends a value until there are enough. */
static PyObject *
Queue_fill(Queue *self, PyObject *args)
{
    PyObject *value;
    Py_ssize_t size;

    if (!PyArg_ParseTuple(args, "On", &value, &size))
        return NULL;
    while (PyList_Size(self->items) < size) {
        if (PyList_Append(self->items, value) < 0)
            return NULL;
    }
    Py_RETURN_NONE;
}

/* Takes items away, at least one, until so few are left. */
static PyObject *
Queue_shorten(Queue *self, PyObject *arg)
{
    Py_ssize_t size = PyLong_AsSsize_t(arg);

    if (size == -1 && PyErr_Occurred())
        return NULL;
    do {
        Py_ssize_t left = PyList_Size(self->items);

        if (left == 0)
            break;
        if (PyList_SetSlice(self->items, left - 1, left, NULL) < 0)
            return NULL;
    } while (PyList_Size(self->items) > size);
    Py_RETURN_NONE;
}

static PyMethodDef Queue_methods[] = {
    {"count", (PyCFunction)(void (*)(void))Queue_count, METH_O, NULL},
    {"fill", (PyCFunction)(void (*)(void))Queue_fill, METH_VARARGS, NULL},
    {"shorten", (PyCFunction)(void (*)(void))Queue_shorten, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static PyTypeObject Queue_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "loop_heads.Queue",
    .tp_basicsize = sizeof(Queue),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_new = PyType_GenericNew,
    .tp_init = (initproc)Queue_init,
    .tp_traverse = (traverseproc)Queue_traverse,
    .tp_clear = (inquiry)Queue_clear,
    .tp_dealloc = (destructor)Queue_dealloc,
    .tp_methods = Queue_methods,
};

static struct PyModuleDef loop_heads_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "loop_heads",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_loop_heads(void)
{
    PyObject *m;

    if (PyType_Ready(&Queue_Type) < 0)
        return NULL;
    m = PyModule_Create(&loop_heads_module);
    if (m == NULL)
        return NULL;
    Py_INCREF(&Queue_Type);
    if (PyModule_AddObject(m, "Queue", (PyObject *)&Queue_Type) < 0) {
        Py_DECREF(&Queue_Type);
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
