/* Methods of classes: each is called without an instance. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    long cents;
} Price;

static PyTypeObject Price_Type;

static PyObject *
new_price(PyTypeObject *type, long cents)
{
    Price *self = (Price *)type->tp_alloc(type, 0);

    if (self != NULL)
        self->cents = cents;
    return (PyObject *)self;
}

/* The alternative constructors get the class. */
static PyObject *
Price_from_cents(PyObject *cls, PyObject *args)
{
    long cents;

    if (!PyArg_ParseTuple(args, "l:from_cents", &cents))
        return NULL;
    return new_price((PyTypeObject *)cls, cents);
}

static PyObject *
Price_free(PyTypeObject *type, PyObject *Py_UNUSED(ignored))
{
    return new_price(type, 0);
}

static PyObject *
Price_like(PyObject *cls, PyObject *other)
{
    if (!PyObject_TypeCheck(other, &Price_Type)) {
        PyErr_SetString(PyExc_TypeError, "not a price");
        return NULL;
    }
    return new_price((PyTypeObject *)cls, ((Price *)other)->cents);
}

static PyObject *
Price_of(PyObject *cls, PyObject *args, PyObject *kwds)
{
    static char *names[] = {"euros", "cents", NULL};
    long euros;
    long cents = 0;

    if (!PyArg_ParseTupleAndKeywords(args, kwds, "l|l:of", names, &euros, &cents))
        return NULL;
    return new_price((PyTypeObject *)cls, euros * 100 + cents);
}

/* The static methods get nothing but their arguments. */
static PyObject *
Price_is_price(PyObject *Py_UNUSED(null), PyObject *arg)
{
    return PyBool_FromLong(PyObject_TypeCheck(arg, &Price_Type));
}

static PyObject *
Price_sum(PyObject *self, PyObject *args)
{
    PyObject *first, *second;

    if (self != NULL)
        return PyErr_Format(PyExc_SystemError, "a static method has no self");
    if (!PyArg_ParseTuple(args, "OO:sum", &first, &second))
        return NULL;
    return PyNumber_Add(first, second);
}

static PyObject *
Price_cents(PyObject *self, PyObject *Py_UNUSED(ignored))
{
    return PyLong_FromLong(((Price *)self)->cents);
}

static PyMethodDef Price_methods[] = {
    {"from_cents", Price_from_cents, METH_VARARGS | METH_CLASS, "a price of so many cents"},
    {"free", (PyCFunction)Price_free, METH_NOARGS | METH_CLASS, NULL},
    {"like", Price_like, METH_O | METH_CLASS, NULL},
    {"of", (PyCFunction)(void (*)(void))Price_of, METH_VARARGS | METH_KEYWORDS | METH_CLASS, NULL},
    {"is_price", Price_is_price, METH_O | METH_STATIC, "whether it is a price"},
    {"sum", Price_sum, METH_VARARGS | METH_STATIC, NULL},
    {"cents", Price_cents, METH_NOARGS | METH_COEXIST, NULL},
    {NULL, NULL, 0, NULL}
};

static PyTypeObject Price_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "class_methods.Price",
    .tp_basicsize = sizeof(Price),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_methods = Price_methods,
};

static struct PyModuleDef class_methods_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "class_methods",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_class_methods(void)
{
    PyObject *m;

    if (PyType_Ready(&Price_Type) < 0)
        return NULL;
    m = PyModule_Create(&class_methods_module);
    if (m == NULL)
        return NULL;
    if (PyModule_AddType(m, &Price_Type) < 0) {
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
