/* Fields that arguments are parsed into; a module that is made by a function of its own. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    double x;
    PyObject *label;    /* never null once made */
    PyObject *notes;
} Dot;

static PyTypeObject DotType;

#define Dot_Check(o) PyObject_TypeCheck(o, &DotType)

static PyObject *moduleinit(void);

static int Dot_clear(PyObject *op);

static void
Dot_dealloc(PyObject *op)
{
    assert(Dot_Check(op));
    PyObject_GC_UnTrack(op);
    Dot_clear(op);
    Py_TYPE(op)->tp_free(op);
}

static int
Dot_traverse(PyObject *op, visitproc visit, void *arg)
{
    Dot *self;

    assert(Dot_Check(op));
    self = (Dot *)op;
    Py_VISIT(self->label);
    Py_VISIT(self->notes);
    return 0;
}

static int
Dot_clear(PyObject *op)
{
    Dot *self;

    assert(Dot_Check(op));
    self = (Dot *)op;
    Py_CLEAR(self->label);
    Py_CLEAR(self->notes);
    return 0;
}

static int
Dot_init(PyObject *op, PyObject *args, PyObject *kwds)
{
    static char *names[] = {"x", "label", NULL};
    Dot *self = (Dot *)op;

    if (!PyArg_ParseTupleAndKeywords(args, kwds, "|dO", names, &self->x, &self->label))
        return -1;
    if (self->label == NULL)
        self->label = Py_None;
    Py_INCREF(self->label);
    return 0;
}

static PyObject *
Dot_get_label(PyObject *op, void *Py_UNUSED(closure))
{
    Dot *self = (Dot *)op;

    if (self->label == NULL)
        return PyErr_Format(PyExc_AttributeError, "this %.50s has no label", Py_TYPE(op)->tp_name);
    Py_INCREF(self->label);
    return self->label;
}

static PyObject *
Dot_get_x(PyObject *op, void *Py_UNUSED(closure))
{
    return PyFloat_FromDouble(((Dot *)op)->x);
}

static PyGetSetDef Dot_getset[] = {
    {"label", Dot_get_label, NULL, NULL, NULL},
    {"x", Dot_get_x, NULL, NULL, NULL},
    {NULL}
};

static PyTypeObject DotType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "parsed_fields.Dot",
    .tp_basicsize = sizeof(Dot),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_new = PyType_GenericNew,
    .tp_init = Dot_init,
    .tp_dealloc = Dot_dealloc,
    .tp_traverse = Dot_traverse,
    .tp_clear = Dot_clear,
    .tp_getset = Dot_getset,
};

static struct PyModuleDef parsed_fields_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "parsed_fields",
    .m_size = -1,
};

static PyObject *
moduleinit(void)
{
    PyObject *m = PyModule_Create(&parsed_fields_module);

    if (m == NULL)
        return NULL;
    if (PyModule_AddType(m, &DotType) < 0) {
        Py_DECREF(m);
        return NULL;
    }
    return m;
}

PyMODINIT_FUNC
PyInit_parsed_fields(void)
{
    return moduleinit();
}
