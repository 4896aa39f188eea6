/* Numbers modulo a prime: a number suite, type checks, and objects made in C. */
#include <Python.h>

#define PRIME 101

typedef struct {
    PyObject_HEAD
    long value;
} Residue;

static PyTypeObject Residue_Type;

static PyObject *
residue_from(long value)
{
    Residue *fresh = PyObject_New(Residue, &Residue_Type);

    if (fresh == NULL)
        return NULL;
    fresh->value = ((value % PRIME) + PRIME) % PRIME;
    return (PyObject *)fresh;
}

/* 1 and the value, 0 for something else, -1 with an exception */
static int
residue_value(PyObject *o, long *value)
{
    if (PyObject_TypeCheck(o, &Residue_Type)) {
        *value = ((Residue *)o)->value;
        return 1;
    }
    if (PyLong_Check(o)) {
        *value = PyLong_AsLong(o);
        return *value == -1 && PyErr_Occurred() ? -1 : 1;
    }
    return 0;
}

static PyObject *
residue_add(PyObject *a, PyObject *b)
{
    long x, y;
    int left = residue_value(a, &x), right;

    if (left <= 0) {
        if (left < 0)
            return NULL;
        Py_RETURN_NOTIMPLEMENTED;
    }
    right = residue_value(b, &y);
    if (right < 0)
        return NULL;
    if (right == 0)
        Py_RETURN_NOTIMPLEMENTED;
    return residue_from(x % PRIME + y % PRIME);
}

static PyObject *
residue_negative(Residue *self)
{
    return residue_from(-self->value);
}

static int
residue_bool(Residue *self)
{
    return self->value != 0;
}

static PyObject *
residue_int(Residue *self)
{
    return PyLong_FromLong(self->value);
}

static PyNumberMethods residue_as_number = {
    residue_add,                /* nb_add */
    0,                          /* nb_subtract */
    0,                          /* nb_multiply */
    0,                          /* nb_remainder */
    0,                          /* nb_divmod */
    0,                          /* nb_power */
    (unaryfunc)residue_negative, /* nb_negative */
    0,                          /* nb_positive */
    0,                          /* nb_absolute */
    (inquiry)residue_bool,      /* nb_bool */
    .nb_int = (unaryfunc)residue_int,
    .nb_index = (unaryfunc)residue_int,
};

static PyObject *
residue_new(PyTypeObject *Py_UNUSED(type), PyObject *args, PyObject *Py_UNUSED(kwds))
{
    long value;

    if (!PyArg_ParseTuple(args, "l:Residue", &value))
        return NULL;
    return residue_from(value);
}

static PyObject *
residue_richcompare(PyObject *a, PyObject *b, int op)
{
    if (Py_TYPE(a) != &Residue_Type || !Py_IS_TYPE(b, &Residue_Type)
            || (op != Py_EQ && op != Py_NE))
        Py_RETURN_NOTIMPLEMENTED;
    if ((((Residue *)a)->value == ((Residue *)b)->value) == (op == Py_EQ))
        Py_RETURN_TRUE;
    Py_RETURN_FALSE;
}

static PyTypeObject Residue_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "number_suite.Residue",
    .tp_basicsize = sizeof(Residue),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = residue_new,
    .tp_richcompare = residue_richcompare,
    .tp_as_number = &residue_as_number,
};

/* The sum of a residue and the residues in a list. */
static PyObject *
total(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *first, *rest;
    Py_ssize_t i;
    long sum;

    if (!PyArg_ParseTuple(args, "O!O!", &Residue_Type, &first, &PyList_Type, &rest))
        return NULL;
    sum = ((Residue *)first)->value;
    for (i = 0; i < PyList_GET_SIZE(rest); i++) {
        long value;
        int known = residue_value(PyList_GET_ITEM(rest, i), &value);

        if (known < 0)
            return NULL;
        if (known == 0) {
            PyErr_SetString(PyExc_TypeError, "a residue is wanted");
            return NULL;
        }
        sum += value % PRIME;
    }
    return residue_from(sum);
}

static PyMethodDef number_suite_methods[] = {
    {"total", total, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef number_suite_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "number_suite",
    .m_size = -1,
    .m_methods = number_suite_methods,
};

PyMODINIT_FUNC
PyInit_number_suite(void)
{
    PyObject *m = PyModule_Create(&number_suite_module);

    if (m == NULL)
        return NULL;
    if (PyType_Ready(&Residue_Type) < 0) {
        Py_DECREF(m);
        return NULL;
    }
    if (PyModule_AddObjectRef(m, "Residue", (PyObject *)&Residue_Type) < 0) {
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
