/* Constructors whose parameters are unpacked in the form that Argument Clinic gives them. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *name;
    long size;
} Box;

static PyObject *
Box_new_impl(PyTypeObject *type, PyObject *name)
{
    Box *self = (Box *)type->tp_alloc(type, 0);

    if (self == NULL) {
        return NULL;
    }
    self->name = Py_NewRef(name);
    self->size = 1;
    return (PyObject *)self;
}

static PyObject *
Box_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    PyObject *return_value = NULL;
    static const char * const _keywords[] = {"name", "size", NULL};
    static _PyArg_Parser _parser = {NULL, _keywords, "Box", 0};
    PyObject *argsbuf[2];
    PyObject * const *fastargs;
    Py_ssize_t nargs = PyTuple_GET_SIZE(args);
    Py_ssize_t noptargs = nargs + (kwargs ? PyDict_GET_SIZE(kwargs) : 0) - 0;
    PyObject *name = Py_None;

    fastargs = _PyArg_UnpackKeywords(((PyTupleObject *)args)->ob_item, nargs, kwargs, NULL, &_parser, 0, 2, 0, argsbuf);
    if (!fastargs) {
        goto exit;
    }
    if (!noptargs) {
        goto skip_optional_pos;
    }
    if (fastargs[0]) {
        name = fastargs[0];
    }
skip_optional_pos:
    return_value = Box_new_impl(type, name);

exit:
    return return_value;
}

static int
Box_init_impl(Box *self, PyObject *name, long size)
{
    if (size < 0) {
        PyErr_Format(PyExc_ValueError, "%R is too small", name);
        return -1;
    }
    self->size = size;
    return 0;
}

static int
Box_init(PyObject *self, PyObject *args, PyObject *kwargs)
{
    int return_value = -1;
    static const char * const _keywords[] = {"name", "size", NULL};
    static _PyArg_Parser _parser = {NULL, _keywords, "Box", 0};
    PyObject *argsbuf[2];
    PyObject * const *fastargs;
    Py_ssize_t nargs = PyTuple_GET_SIZE(args);
    Py_ssize_t noptargs = nargs + (kwargs ? PyDict_GET_SIZE(kwargs) : 0) - 0;
    PyObject *name = Py_None;
    long size = 10;

    fastargs = _PyArg_UnpackKeywords(((PyTupleObject *)args)->ob_item, nargs, kwargs, NULL, &_parser, 0, 1, 0, argsbuf);
    if (!fastargs) {
        goto exit;
    }
    if (!noptargs) {
        goto skip_optional_pos;
    }
    if (fastargs[0]) {
        name = fastargs[0];
        if (!--noptargs) {
            goto skip_optional_pos;
        }
    }
skip_optional_pos:
    if (!noptargs) {
        goto skip_optional_kwonly;
    }
    size = PyLong_AsLong(fastargs[1]);
    if (size == -1 && PyErr_Occurred()) {
        goto exit;
    }
skip_optional_kwonly:
    return_value = Box_init_impl((Box *)self, name, size);

exit:
    return return_value;
}

static void
Box_dealloc(Box *self)
{
    PyTypeObject *type = Py_TYPE(self);

    Py_XDECREF(self->name);
    type->tp_free((PyObject *)self);
    Py_DECREF(type);
}

static PyObject *
Box_describe(Box *self, PyObject *Py_UNUSED(ignored))
{
    return Py_BuildValue("(Ol)", self->name, self->size);
}

static PyMethodDef Box_methods[] = {
    {"describe", (PyCFunction)(void (*)(void))Box_describe, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static PyType_Slot Box_slots[] = {
    {Py_tp_new, Box_new},
    {Py_tp_init, Box_init},
    {Py_tp_dealloc, Box_dealloc},
    {Py_tp_methods, Box_methods},
    {0, NULL}
};

static PyType_Spec Box_spec = {
    .name = "clinic_init.Box",
    .basicsize = sizeof(Box),
    .flags = Py_TPFLAGS_DEFAULT,
    .slots = Box_slots,
};

static struct PyModuleDef clinic_init_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "clinic_init",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_clinic_init(void)
{
    PyObject *module = PyModule_Create(&clinic_init_module);
    PyObject *type;

    if (module == NULL) {
        return NULL;
    }
    type = PyType_FromSpec(&Box_spec);
    if (type == NULL || PyModule_AddObject(module, "Box", type) < 0) {
        Py_XDECREF(type);
        Py_DECREF(module);
        return NULL;
    }
    return module;
}
