/* One getter and one setter for all sides of a box; the closure tells which. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    double side[3];
} Box;

static int sides[] = {0, 1, 2};

static PyObject *
Box_get(Box *self, void *closure)
{
    return PyFloat_FromDouble(self->side[*(int *)closure]);
}

static int
Box_set(Box *self, PyObject *value, void *closure)
{
    double size;

    if (value == NULL) {
        PyErr_SetString(PyExc_AttributeError, "a box has all its sides");
        return -1;
    }
    size = PyFloat_AsDouble(value);
    if (size == -1.0 && PyErr_Occurred())
        return -1;
    self->side[*(int *)closure] = size;
    return 0;
}

static PyObject *
Box_volume(Box *self, void *Py_UNUSED(closure))
{
    return PyFloat_FromDouble(self->side[0] * self->side[1] * self->side[2]);
}

static PyGetSetDef Box_getset[] = {
    {"length", (getter)Box_get, (setter)Box_set, "longest side", &sides[0]},
    {"width", (getter)Box_get, (setter)Box_set, NULL, &sides[1]},
    {"height", (getter)Box_get, (setter)Box_set, NULL, &sides[2]},
    {"volume", (getter)Box_volume, NULL, NULL, NULL},
    {NULL}
};

static PyObject *
Box_repr(PyObject *self)
{
    return PyUnicode_FromString("Box");
}

static PyTypeObject Box_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "getset_closure.Box",
    .tp_basicsize = sizeof(Box),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = PyType_GenericNew,
    .tp_repr = Box_repr,
    .tp_str = Box_repr,
    .tp_getset = Box_getset,
};

static struct PyModuleDef getset_closure_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "getset_closure",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_getset_closure(void)
{
    PyObject *m = PyModule_Create(&getset_closure_module);

    if (m == NULL)
        return NULL;
    if (PyModule_AddType(m, &Box_Type) < 0) {
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
