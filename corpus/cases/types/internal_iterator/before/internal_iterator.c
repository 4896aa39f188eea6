/* Two types, one of them only reached from C: an iterator over the other. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    long stop;
} Range;

typedef struct {
    PyObject_HEAD
    long at;
    long stop;
} RangeIterator;

static PyTypeObject RangeIterator_Type;

static PyObject *
Range_new(PyTypeObject *type, PyObject *args, PyObject *Py_UNUSED(kwds))
{
    Range *self;
    long stop;

    if (!PyArg_ParseTuple(args, "l", &stop))
        return NULL;
    self = (Range *)type->tp_alloc(type, 0);
    if (self == NULL)
        return NULL;
    self->stop = stop;
    return (PyObject *)self;
}

static PyObject *
Range_iter(Range *self)
{
    RangeIterator *it = PyObject_New(RangeIterator, &RangeIterator_Type);

    if (it == NULL)
        return NULL;
    it->at = 0;
    it->stop = self->stop;
    return (PyObject *)it;
}

static PyTypeObject Range_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "internal_iterator.Range",
    .tp_basicsize = sizeof(Range),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = Range_new,
    .tp_iter = (getiterfunc)Range_iter,
};

static PyObject *
RangeIterator_next(RangeIterator *self)
{
    if (self->at == 13) {
        PyErr_SetString(PyExc_ArithmeticError, "bad luck");
        return NULL;
    }
    if (self->at >= self->stop)
        return NULL;
    return PyLong_FromLong(self->at++);
}

static PyTypeObject RangeIterator_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "internal_iterator.RangeIterator",
    .tp_basicsize = sizeof(RangeIterator),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_iter = PyObject_SelfIter,
    .tp_iternext = (iternextfunc)RangeIterator_next,
};

static struct PyModuleDef internal_iterator_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "internal_iterator",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_internal_iterator(void)
{
    PyObject *m;

    if (PyType_Ready(&Range_Type) < 0 || PyType_Ready(&RangeIterator_Type) < 0)
        return NULL;
    m = PyModule_Create(&internal_iterator_module);
    if (m == NULL)
        return NULL;
    if (PyModule_AddType(m, &Range_Type) < 0) {
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
