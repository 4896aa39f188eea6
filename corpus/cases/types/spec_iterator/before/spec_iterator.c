/* A type made by a specification that is its own iterator. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    long left;
} Countdown;

static PyObject *
Countdown_new(PyTypeObject *type, PyObject *args, PyObject *Py_UNUSED(kwds))
{
    long left;
    Countdown *self;

    if (!PyArg_ParseTuple(args, "l", &left))
        return NULL;
    self = (Countdown *)type->tp_alloc(type, 0);
    if (self != NULL)
        self->left = left;
    return (PyObject *)self;
}

static void
Countdown_dealloc(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);

    type->tp_free(self);
    Py_DECREF(type);
}

static PyObject *
Countdown_next(Countdown *self)
{
    if (self->left <= 0)
        return NULL;
    return PyLong_FromLong(self->left--);
}

static PyType_Slot Countdown_slots[] = {
    {Py_tp_new, Countdown_new},
    {Py_tp_dealloc, Countdown_dealloc},
    {Py_tp_iter, PyObject_SelfIter},
    {Py_tp_iternext, Countdown_next},
    {0, NULL}
};

static PyType_Spec Countdown_spec = {
    .name = "spec_iterator.Countdown",
    .basicsize = sizeof(Countdown),
    .flags = Py_TPFLAGS_DEFAULT,
    .slots = Countdown_slots,
};

static int
exec_spec_iterator(PyObject *m)
{
    PyObject *type = PyType_FromSpec(&Countdown_spec);
    int result;

    if (type == NULL)
        return -1;
    result = PyModule_AddObjectRef(m, "Countdown", type);
    Py_DECREF(type);
    return result;
}

static PyModuleDef_Slot spec_iterator_slots[] = {
    {Py_mod_exec, exec_spec_iterator},
    {0, NULL}
};

static struct PyModuleDef spec_iterator_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "spec_iterator",
    .m_slots = spec_iterator_slots,
};

PyMODINIT_FUNC
PyInit_spec_iterator(void)
{
    return PyModuleDef_Init(&spec_iterator_module);
}
