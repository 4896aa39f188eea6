/* Dates and times by the C API of datetime, and a type that takes no keywords. */
#include <Python.h>
#include <datetime.h>

typedef struct {
    PyObject_HEAD
    int days;
} Span;

static PyObject *
Span_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    Span *self;
    int days;

    if (!_PyArg_NoKeywords("Span", kwargs))
        return NULL;
    if (!PyArg_ParseTuple(args, "i:Span", &days))
        return NULL;
    self = (Span *)type->tp_alloc(type, 0);
    if (self != NULL)
        self->days = days;
    return (PyObject *)self;
}

/* How many days: a number that is worked out with an object still open. */
static Py_ssize_t
Span_length(Span *self)
{
    PyObject *days = PyLong_FromLong(self->days);
    Py_ssize_t n;

    if (days == NULL)
        return -1;
    n = PyLong_AsSsize_t(days);
    Py_DECREF(days);
    return n;
}

static PySequenceMethods Span_as_sequence = {
    .sq_length = (lenfunc)Span_length,
};

static PyTypeObject Span_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "datetime_values.Span",
    .tp_basicsize = sizeof(Span),
    .tp_as_sequence = &Span_as_sequence,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = Span_new,
};

static PyObject *
day(PyObject *Py_UNUSED(module), PyObject *args)
{
    int year, month, day;

    if (!PyArg_ParseTuple(args, "iii", &year, &month, &day))
        return NULL;
    return PyDate_FromDate(year, month, day);
}

static PyObject *
moment(PyObject *Py_UNUSED(module), PyObject *date)
{
    if (!PyDate_Check(date)) {
        PyErr_SetString(PyExc_TypeError, "a date is needed");
        return NULL;
    }
    return PyDateTime_FromDateAndTime(PyDateTime_GET_YEAR(date), PyDateTime_GET_MONTH(date),
        PyDateTime_GET_DAY(date), 12, 30, 0, 5);
}

static PyObject *
time_of_day(PyObject *Py_UNUSED(module), PyObject *Py_UNUSED(ignored))
{
    return PyTime_FromTime(1, 2, 3, 4);
}

static PyMethodDef datetime_values_methods[] = {
    {"day", day, METH_VARARGS, NULL},
    {"moment", moment, METH_O, NULL},
    {"time_of_day", time_of_day, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef datetime_values_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "datetime_values",
    .m_size = -1,
    .m_methods = datetime_values_methods,
};

PyMODINIT_FUNC
PyInit_datetime_values(void)
{
    PyObject *module;

    if (PyType_Ready(&Span_Type) < 0)
        return NULL;
    module = PyModule_Create(&datetime_values_module);
    if (module == NULL)
        return NULL;
    PyDateTime_IMPORT;
    Py_INCREF(&Span_Type);
    if (PyModule_AddObject(module, "Span", (PyObject *)&Span_Type) < 0) {
        Py_DECREF(&Span_Type);
        Py_DECREF(module);
        return NULL;
    }
    return module;
}
