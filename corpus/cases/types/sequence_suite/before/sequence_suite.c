/* Bytes of a number: a sequence and a mapping suite; the type is added, not made ready by hand. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    unsigned char digits[8];
} Octets;

static Py_ssize_t
Octets_length(PyObject *self)
{
    return 8;
}

static PyObject *
Octets_item(Octets *self, Py_ssize_t i)
{
    if (i < 0 || i >= 8) {
        PyErr_SetString(PyExc_IndexError, "no such octet");
        return NULL;
    }
    return PyLong_FromLong(self->digits[i]);
}

static int
Octets_ass_item(Octets *self, Py_ssize_t i, PyObject *value)
{
    long digit;

    if (i < 0 || i >= 8) {
        PyErr_SetString(PyExc_IndexError, "no such octet");
        return -1;
    }
    if (value == NULL) {
        self->digits[i] = 0;
        return 0;
    }
    digit = PyLong_AsLong(value);
    if (digit == -1 && PyErr_Occurred())
        return -1;
    self->digits[i] = (unsigned char)digit;
    return 0;
}

static int
Octets_contains(Octets *self, PyObject *value)
{
    long digit = PyLong_AsLong(value);
    int i;

    if (digit == -1 && PyErr_Occurred())
        return -1;
    for (i = 0; i < 8; i++)
        if (self->digits[i] == digit)
            return 1;
    return 0;
}

static PySequenceMethods Octets_as_sequence = {
    .sq_length = Octets_length,
    .sq_item = (ssizeargfunc)Octets_item,
    .sq_ass_item = (ssizeobjargproc)Octets_ass_item,
    .sq_contains = (objobjproc)Octets_contains,
};

/* By text: "low" or "high". */
static PyObject *
Octets_subscript(Octets *self, PyObject *key)
{
    if (PyUnicode_Check(key)) {
        const char *text = PyUnicode_AsUTF8(key);

        if (text == NULL)
            return NULL;
        return PyLong_FromLong(self->digits[text[0] == 'l' ? 0 : 7]);
    }
    if (PyLong_Check(key)) {
        Py_ssize_t i = PyLong_AsSsize_t(key);

        if (i == -1 && PyErr_Occurred())
            return NULL;
        return Octets_item(self, i < 0 ? i + 8 : i);
    }
    PyErr_SetString(PyExc_TypeError, "an int or a str is wanted");
    return NULL;
}

static PyMappingMethods Octets_as_mapping = {
    Octets_length,
    (binaryfunc)Octets_subscript,
    0,
};

static PyTypeObject Octets_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "sequence_suite.Octets",
    .tp_basicsize = sizeof(Octets),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = PyType_GenericNew,
    .tp_as_sequence = &Octets_as_sequence,
    .tp_as_mapping = &Octets_as_mapping,
};

static struct PyModuleDef sequence_suite_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "sequence_suite",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_sequence_suite(void)
{
    PyObject *m = PyModule_Create(&sequence_suite_module);

    if (m == NULL)
        return NULL;
    if (PyModule_AddType(m, &Octets_Type) < 0) {
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
