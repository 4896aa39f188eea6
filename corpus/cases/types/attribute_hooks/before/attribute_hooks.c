/* Types that decide over their attributes, by objects and by C strings; a descriptor. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *values;   /* dict of what was set */
    int reads;
} Open;

static int
Open_traverse(Open *self, visitproc visit, void *arg)
{
    Py_VISIT(self->values);
    return 0;
}

static void
Open_dealloc(Open *self)
{
    PyObject_GC_UnTrack(self);
    Py_XDECREF(self->values);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyObject *
Open_new(PyTypeObject *type, PyObject *Py_UNUSED(args), PyObject *Py_UNUSED(kwds))
{
    Open *self = (Open *)type->tp_alloc(type, 0);

    if (self == NULL)
        return NULL;
    self->values = PyDict_New();
    if (self->values == NULL) {
        Py_DECREF(self);
        return NULL;
    }
    return (PyObject *)self;
}

/* What was set comes first, then what the type has. */
static PyObject *
Open_getattro(Open *self, PyObject *name)
{
    PyObject *found = PyDict_GetItemWithError(self->values, name);

    self->reads++;
    if (found != NULL) {
        Py_INCREF(found);
        return found;
    }
    if (PyErr_Occurred())
        return NULL;
    return PyObject_GenericGetAttr((PyObject *)self, name);
}

static int
Open_setattro(Open *self, PyObject *name, PyObject *value)
{
    if (value == NULL)
        return PyDict_DelItem(self->values, name);
    if (value == Py_None)
        return PyObject_GenericSetAttr((PyObject *)self, name, value);
    return PyDict_SetItem(self->values, name, value);
}

static PyObject *
Open_count(Open *self, PyObject *Py_UNUSED(ignored))
{
    return PyLong_FromLong(self->reads);
}

static PyMethodDef Open_methods[] = {
    {"count", (PyCFunction)Open_count, METH_NOARGS, NULL},
    {NULL}
};

static PyTypeObject OpenType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "attribute_hooks.Open",
    .tp_basicsize = sizeof(Open),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_new = Open_new,
    .tp_dealloc = (destructor)Open_dealloc,
    .tp_traverse = (traverseproc)Open_traverse,
    .tp_getattro = (getattrofunc)Open_getattro,
    .tp_setattro = (setattrofunc)Open_setattro,
    .tp_methods = Open_methods,
};

typedef struct {
    PyObject_HEAD
    long level;
} Knob;

/* The old way: names are C strings. */
static PyObject *
Knob_getattr(Knob *self, char *name)
{
    if (strcmp(name, "level") == 0)
        return PyLong_FromLong(self->level);
    PyErr_SetString(PyExc_AttributeError, name);
    return NULL;
}

static int
Knob_setattr(Knob *self, char *name, PyObject *value)
{
    long level;

    if (strcmp(name, "level") != 0 || value == NULL) {
        PyErr_SetString(PyExc_AttributeError, name);
        return -1;
    }
    level = PyLong_AsLong(value);
    if (level == -1 && PyErr_Occurred())
        return -1;
    self->level = level;
    return 0;
}

static PyTypeObject KnobType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "attribute_hooks.Knob",
    .tp_basicsize = sizeof(Knob),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = PyType_GenericNew,
    .tp_getattr = (getattrfunc)Knob_getattr,
    .tp_setattr = (setattrfunc)Knob_setattr,
};

typedef struct {
    PyObject_HEAD
    long last;
} Noted;

static PyObject *
Noted_get(Noted *self, PyObject *object, PyObject *Py_UNUSED(type))
{
    if (object == NULL) {
        Py_INCREF(self);
        return (PyObject *)self;
    }
    return PyLong_FromLong(self->last);
}

static int
Noted_set(Noted *self, PyObject *Py_UNUSED(object), PyObject *value)
{
    self->last = value == NULL ? -1 : PyLong_AsLong(value);
    return PyErr_Occurred() ? -1 : 0;
}

static PyTypeObject NotedType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "attribute_hooks.Noted",
    .tp_basicsize = sizeof(Noted),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = PyType_GenericNew,
    .tp_descr_get = (descrgetfunc)Noted_get,
    .tp_descr_set = (descrsetfunc)Noted_set,
};

static struct PyModuleDef attribute_hooks_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "attribute_hooks",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_attribute_hooks(void)
{
    PyObject *m = PyModule_Create(&attribute_hooks_module);

    if (m == NULL)
        return NULL;
    if (PyModule_AddType(m, &OpenType) < 0
        || PyModule_AddType(m, &KnobType) < 0
        || PyModule_AddType(m, &NotedType) < 0) {
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
