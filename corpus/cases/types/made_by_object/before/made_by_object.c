/* A type that makes objects as object does; classes that derive from it may call object.__new__. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *note;
} Memo;

static const char Memo_name[] = "made_by_object.Memo";

static void
Memo_dealloc(Memo *self)
{
    Py_CLEAR(self->note);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyObject *
Memo_write(Memo *self, PyObject *note)
{
    PyObject *old = self->note;

    Py_INCREF(note);
    self->note = note;
    if (old == NULL)
        Py_RETURN_NONE;
    return old;
}

static PyMethodDef Memo_methods[] = {
    {"write", (PyCFunction)Memo_write, METH_O, "Keeps a note and gives the one before."},
    {NULL, NULL, 0, NULL},
};

static PyTypeObject Memo_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = Memo_name,
    .tp_basicsize = sizeof(Memo),
    .tp_dealloc = (destructor)Memo_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .tp_methods = Memo_methods,
};

static struct PyModuleDef made_by_object_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "made_by_object",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_made_by_object(void)
{
    PyObject *module;

    Memo_Type.tp_new = PyBaseObject_Type.tp_new;
    if (PyType_Ready(&Memo_Type) < 0)
        return NULL;
    module = PyModule_Create(&made_by_object_module);
    if (module == NULL)
        return NULL;
    Py_INCREF(&Memo_Type);
    if (PyModule_AddObject(module, "Memo", (PyObject *)&Memo_Type) < 0) {
        Py_DECREF(&Memo_Type);
        Py_DECREF(module);
        return NULL;
    }
    return module;
}
