/* Object structs that are passed without a cast where a call takes any number of objects. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    long number;
} Node;

static PyObject *
Node_told(Node *self, PyObject *function)
{
    return PyObject_CallFunctionObjArgs(function, self, Py_None, self, NULL);
}

static PyObject *
Node_put(Node *self, PyObject *list)
{
    PyObject *result, *name = PyUnicode_FromString("append");

    if (name == NULL)
        return NULL;
    result = PyObject_CallMethodObjArgs(list, name, self, NULL);
    Py_DECREF(name);
    return result;
}

static PyObject *
Node_built(Node *self, PyObject *other)
{
    return Py_BuildValue("{sO,s(lO)}", "self", self, "more", self->number, other);
}

static PyObject *
Node_called(Node *self, PyObject *function)
{
    return PyObject_CallFunction(function, "Ol", self, self->number);
}

static PyObject *
Node_pushed(Node *self, PyObject *list)
{
    return PyObject_CallMethod(list, "insert", "iO", 0, self);
}

static PyObject *
Node_packed(Node *self, PyObject *other)
{
    return PyTuple_Pack(2, self, other);
}

static PyObject *
Node_shown(Node *self, PyObject *Py_UNUSED(ignored))
{
    return PyUnicode_FromFormat("<%R at %ld>", self, self->number);
}

static PyObject *
Node_refuse(Node *self, PyObject *Py_UNUSED(ignored))
{
    return PyErr_Format(PyExc_ValueError, "not %S", self);
}

static PyObject *
Node_repr(Node *self)
{
    return PyUnicode_FromFormat("Node(%ld)", self->number);
}

static int
Node_init(Node *self, PyObject *args, PyObject *Py_UNUSED(kwds))
{
    return PyArg_ParseTuple(args, "l", &self->number) ? 0 : -1;
}

static PyMethodDef Node_methods[] = {
    {"told", (PyCFunction)(void (*)(void))Node_told, METH_O, NULL},
    {"put", (PyCFunction)(void (*)(void))Node_put, METH_O, NULL},
    {"built", (PyCFunction)(void (*)(void))Node_built, METH_O, NULL},
    {"called", (PyCFunction)(void (*)(void))Node_called, METH_O, NULL},
    {"pushed", (PyCFunction)(void (*)(void))Node_pushed, METH_O, NULL},
    {"packed", (PyCFunction)(void (*)(void))Node_packed, METH_O, NULL},
    {"shown", (PyCFunction)(void (*)(void))Node_shown, METH_NOARGS, NULL},
    {"refuse", (PyCFunction)(void (*)(void))Node_refuse, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static PyTypeObject Node_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "self_in_varargs.Node",
    .tp_basicsize = sizeof(Node),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = PyType_GenericNew,
    .tp_init = (initproc)Node_init,
    .tp_repr = (reprfunc)Node_repr,
    .tp_methods = Node_methods,
};

static struct PyModuleDef self_in_varargs_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "self_in_varargs",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_self_in_varargs(void)
{
    PyObject *m;

    if (PyType_Ready(&Node_Type) < 0)
        return NULL;
    m = PyModule_Create(&self_in_varargs_module);
    if (m == NULL)
        return NULL;
    Py_INCREF(&Node_Type);
    if (PyModule_AddObject(m, "Node", (PyObject *)&Node_Type) < 0) {
        Py_DECREF(&Node_Type);
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
