/* Py_NewRef and Py_XNewRef, which take a reference and give it on, and a header for older Pythons. */
#include <Python.h>

#ifndef _PyObject_CAST
#define _PyObject_CAST(op) ((PyObject *)(op))
#endif

#if PY_VERSION_HEX < 0x030A00A3 && !defined(Py_NewRef)
static inline PyObject *
_Py_NewRef(PyObject *obj)
{
    Py_INCREF(obj);
    return obj;
}
#define Py_NewRef(obj) _Py_NewRef(_PyObject_CAST(obj))
#endif

#if PY_VERSION_HEX < 0x030A00A3 && !defined(Py_XNewRef)
static inline PyObject *
_Py_XNewRef(PyObject *obj)
{
    Py_XINCREF(obj);
    return obj;
}
#define Py_XNewRef(obj) _Py_XNewRef(_PyObject_CAST(obj))
#endif

static PyObject *
same(PyObject *Py_UNUSED(self), PyObject *arg)
{
    return Py_NewRef(arg);
}

static PyObject *
none(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(ignored))
{
    return Py_NewRef(Py_None);
}

static PyObject *
truth(PyObject *Py_UNUSED(self), PyObject *arg)
{
    int yes = PyObject_IsTrue(arg);

    if (yes < 0)
        return NULL;
    return Py_NewRef(yes ? Py_True : Py_False);
}

static PyObject *
first(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *item, *fallback = NULL;

    if (!PyArg_ParseTuple(args, "O!|O:first", &PyTuple_Type, &item, &fallback))
        return NULL;
    if (PyTuple_GET_SIZE(item) > 0)
        return Py_NewRef(PyTuple_GET_ITEM(item, 0));
    PyObject *result = Py_XNewRef(fallback);
    if (result == NULL)
        PyErr_SetString(PyExc_IndexError, "nothing is there");
    return result;
}

static PyObject *
twice(PyObject *Py_UNUSED(self), PyObject *arg)
{
    PyObject *list = PyList_New(2);
    Py_ssize_t i;

    if (list == NULL)
        return NULL;
    for (i = 0; i < 2; i++)
        PyList_SET_ITEM(list, i, Py_NewRef(arg));
    return list;
}

static PyObject *
joined(PyObject *Py_UNUSED(self), PyObject *arg)
{
    PyObject *kept = Py_NewRef(arg);
    PyObject *text;

    if (!PyUnicode_Check(kept)) {
        Py_SETREF(kept, PyObject_Str(kept));
        if (kept == NULL)
            return NULL;
    }
    text = PyUnicode_FromFormat("%U!", kept);
    Py_DECREF(kept);
    return text;
}

typedef struct {
    PyObject_HEAD
    PyObject *value;
} Box;

static int
box_init(Box *self, PyObject *args, PyObject *Py_UNUSED(kwds))
{
    PyObject *value = NULL;

    if (!PyArg_ParseTuple(args, "|O:Box", &value))
        return -1;
    Py_XSETREF(self->value, Py_XNewRef(value));
    return 0;
}

static PyObject *
box_get(Box *self, PyObject *Py_UNUSED(ignored))
{
    if (self->value == NULL)
        return Py_NewRef(Py_NotImplemented);
    return Py_NewRef(self->value);
}

static int
box_traverse(Box *self, visitproc visit, void *arg)
{
    Py_VISIT(self->value);
    return 0;
}

static int
box_clear(Box *self)
{
    Py_CLEAR(self->value);
    return 0;
}

static void
box_dealloc(Box *self)
{
    PyObject_GC_UnTrack(self);
    box_clear(self);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyMethodDef box_methods[] = {
    {"get", (PyCFunction)box_get, METH_NOARGS, "get()"},
    {NULL, NULL, 0, NULL}
};

static PyTypeObject BoxType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "new_ref.Box",
    .tp_basicsize = sizeof(Box),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_new = PyType_GenericNew,
    .tp_init = (initproc)box_init,
    .tp_dealloc = (destructor)box_dealloc,
    .tp_traverse = (traverseproc)box_traverse,
    .tp_clear = (inquiry)box_clear,
    .tp_methods = box_methods,
};

static PyMethodDef methods[] = {
    {"same", same, METH_O, "same(x)"},
    {"none", none, METH_NOARGS, "none()"},
    {"truth", truth, METH_O, "truth(x)"},
    {"first", first, METH_VARARGS, "first(tuple[, fallback])"},
    {"twice", twice, METH_O, "twice(x)"},
    {"joined", joined, METH_O, "joined(x)"},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "new_ref", NULL, -1, methods, NULL, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit_new_ref(void)
{
    PyObject *module;

    if (PyType_Ready(&BoxType) < 0)
        return NULL;
    module = PyModule_Create(&definition);
    if (module == NULL)
        return NULL;
    if (PyModule_AddObject(module, "Box", Py_NewRef(&BoxType)) < 0) {
        Py_DECREF(&BoxType);
        Py_DECREF(module);
        return NULL;
    }
    return module;
}
