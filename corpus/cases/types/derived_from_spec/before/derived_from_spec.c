/* A type made from a specification, with everything left to its base, that Python derives from. */
#include <Python.h>
#include <stddef.h>
#include <structmember.h>

typedef struct {
    PyObject_HEAD
    long count;
    PyObject *weak;
} Counter;

static int
Counter_init(Counter *self, PyObject *args, PyObject *Py_UNUSED(kwds))
{
    return PyArg_ParseTuple(args, "|l", &self->count) ? 0 : -1;
}

static void
Counter_dealloc(Counter *self)
{
    PyTypeObject *type = Py_TYPE(self);

    if (self->weak != NULL)
        PyObject_ClearWeakRefs((PyObject *)self);
    type->tp_free(self);
    Py_DECREF(type);
}

static PyObject *
Counter_next(Counter *self)
{
    if (self->count <= 0)
        return NULL;
    return PyLong_FromLong(self->count--);
}

static PyMemberDef Counter_members[] = {
    {"count", T_LONG, offsetof(Counter, count), 0, NULL},
    {"__weaklistoffset__", T_PYSSIZET, offsetof(Counter, weak), READONLY, NULL},
    {NULL, 0, 0, 0, NULL}
};

static PyType_Slot Counter_slots[] = {
    {Py_tp_init, Counter_init},
    {Py_tp_dealloc, Counter_dealloc},
    {Py_tp_iter, PyObject_SelfIter},
    {Py_tp_iternext, Counter_next},
    {Py_tp_members, Counter_members},
    {Py_tp_doc, "Counts down"},
    {0, NULL}
};

static PyType_Spec Counter_spec = {
    .name = "derived_from_spec.Counter",
    .basicsize = sizeof(Counter),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .slots = Counter_slots,
};

static int
derived_from_spec_exec(PyObject *module)
{
    PyObject *type = PyType_FromSpec(&Counter_spec);
    int result;

    if (type == NULL)
        return -1;
    result = PyModule_AddObjectRef(module, "Counter", type);
    Py_DECREF(type);
    return result;
}

static PyModuleDef_Slot derived_from_spec_slots[] = {
    {Py_mod_exec, derived_from_spec_exec},
    {0, NULL}
};

static struct PyModuleDef derived_from_spec_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "derived_from_spec",
    .m_slots = derived_from_spec_slots,
};

PyMODINIT_FUNC
PyInit_derived_from_spec(void)
{
    return PyModuleDef_Init(&derived_from_spec_module);
}
