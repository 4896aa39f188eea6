/* Keeps one object of its own for all that are empty, as a pointer to its struct. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    long value;
} Amount;

static PyTypeObject Amount_Type;

static Amount *nothing = NULL;

static Amount *
new_amount(long value)
{
    Amount *amount = PyObject_New(Amount, &Amount_Type);

    if (amount != NULL)
        amount->value = value;
    return amount;
}

static PyObject *
amount(PyObject *Py_UNUSED(module), PyObject *number)
{
    long value = PyLong_AsLong(number);

    if (value == -1 && PyErr_Occurred())
        return NULL;
    if (value == 0) {
        Py_INCREF(nothing);
        return (PyObject *)nothing;
    }
    return (PyObject *)new_amount(value);
}

static PyObject *
Amount_long(Amount *self)
{
    return PyLong_FromLong(self->value);
}

static PyNumberMethods Amount_as_number = {
    .nb_int = (unaryfunc)Amount_long,
};

static PyTypeObject Amount_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "object_struct_global.Amount",
    .tp_basicsize = sizeof(Amount),
    .tp_as_number = &Amount_as_number,
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

static PyMethodDef object_struct_global_methods[] = {
    {"amount", amount, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef object_struct_global_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "object_struct_global",
    .m_size = -1,
    .m_methods = object_struct_global_methods,
};

PyMODINIT_FUNC
PyInit_object_struct_global(void)
{
    PyObject *module;

    if (PyType_Ready(&Amount_Type) < 0)
        return NULL;
    module = PyModule_Create(&object_struct_global_module);
    if (module == NULL)
        return NULL;
    if (nothing == NULL) {
        nothing = new_amount(0);
        if (nothing == NULL) {
            Py_DECREF(module);
            return NULL;
        }
    }
    return module;
}
