/* A method stands in the place of the one that CPython makes for a slot. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    long last;
} Evens;

/* What `in` asks. */
static int
Evens_contains(PyObject *self, PyObject *item)
{
    long value = PyLong_AsLong(item);

    if (value == -1 && PyErr_Occurred())
        return -1;
    return value % 2 == 0 && value <= ((Evens *)self)->last;
}

/* What __contains__ gives: not quite the same. */
static PyObject *
Evens_contains_method(PyObject *self, PyObject *item)
{
    int found = Evens_contains(self, item);

    return found < 0 ? NULL : PyUnicode_FromString(found ? "yes" : "no");
}

static int
Evens_init(PyObject *self, PyObject *args, PyObject *Py_UNUSED(kwds))
{
    return PyArg_ParseTuple(args, "l", &((Evens *)self)->last) ? 0 : -1;
}

static PyMethodDef Evens_methods[] = {
    {"__contains__", Evens_contains_method, METH_O | METH_COEXIST, NULL},
    {NULL, NULL, 0, NULL}
};

static PyType_Slot Evens_slots[] = {
    {Py_tp_init, Evens_init},
    {Py_sq_contains, Evens_contains},
    {Py_tp_methods, Evens_methods},
    {0, NULL}
};

static PyType_Spec Evens_spec = {
    .name = "coexisting_method.Evens",
    .basicsize = sizeof(Evens),
    .flags = Py_TPFLAGS_DEFAULT,
    .slots = Evens_slots,
};

static int
coexisting_method_exec(PyObject *m)
{
    PyObject *type = PyType_FromSpec(&Evens_spec);
    int result;

    if (type == NULL)
        return -1;
    result = PyModule_AddObjectRef(m, "Evens", type);
    Py_DECREF(type);
    return result;
}

static PyModuleDef_Slot coexisting_method_slots[] = {
    {Py_mod_exec, coexisting_method_exec},
    {0, NULL}
};

static struct PyModuleDef coexisting_method_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "coexisting_method",
    .m_slots = coexisting_method_slots,
};

PyMODINIT_FUNC
PyInit_coexisting_method(void)
{
    return PyModuleDef_Init(&coexisting_method_module);
}
