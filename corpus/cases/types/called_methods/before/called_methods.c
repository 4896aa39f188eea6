/* Methods that C calls as well as Python, some for their effect alone, and one parser for several. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    long sum;
} Counter;

/* Sets how much is meant: 1 once, unless the caller says something else. */
static int
meant(PyObject *args, PyObject *kwargs, long *amount)
{
    static char *names[] = {"amount", "times", NULL};
    long times = 1;

    *amount = 1;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "|ll", names, amount, &times))
        return -1;
    *amount *= times;
    return 0;
}

static PyObject *
Counter_add(Counter *self, PyObject *args, PyObject *kwargs)
{
    long amount;

    if (meant(args, kwargs, &amount) < 0)
        return NULL;
    self->sum += amount;
    return PyLong_FromLong(self->sum);
}

static PyObject *
Counter_take(Counter *self, PyObject *args, PyObject *kwargs)
{
    long amount;

    if (meant(args, kwargs, &amount) < 0)
        return NULL;
    self->sum -= amount;
    return PyLong_FromLong(self->sum);
}

static PyObject *
Counter_sum(Counter *self)
{
    return PyLong_FromLong(self->sum);
}

static PyObject *
Counter_both(Counter *self, PyObject *args)
{
    PyObject *sum = Counter_sum(self), *other;

    if (!PyArg_ParseTuple(args, "O", &other)) {
        Py_XDECREF(sum);
        return NULL;
    }
    return Py_BuildValue("(NO)", sum, other);
}

static PyObject *
Counter_enter(Counter *self, PyObject *Py_UNUSED(ignored))
{
    PyObject *none = PyTuple_New(0);
    PyObject *result;

    if (none == NULL)
        return NULL;
    result = Counter_add(self, none, NULL);
    Py_DECREF(none);
    if (result == NULL)
        return NULL;
    Py_DECREF(result);
    Py_INCREF(self);
    return (PyObject *)self;
}

static PyObject *
Counter_exit(Counter *self, PyObject *args)
{
    PyObject *keywords = Py_BuildValue("{s:l}", "times", 2L);
    PyObject *one = Py_BuildValue("(l)", 1L);
    PyObject *result = NULL;

    if (keywords != NULL && one != NULL)
        result = Counter_take(self, one, keywords);
    Py_XDECREF(keywords);
    Py_XDECREF(one);
    if (result == NULL)
        return NULL;
    Py_DECREF(result);
    return Counter_both(self, args);
}

static PyMethodDef Counter_methods[] = {
    {"add", (PyCFunction)(void (*)(void))Counter_add, METH_VARARGS | METH_KEYWORDS, NULL},
    {"take", (PyCFunction)(void (*)(void))Counter_take, METH_VARARGS | METH_KEYWORDS, NULL},
    {"sum", (PyCFunction)(void (*)(void))Counter_sum, METH_NOARGS, NULL},
    {"both", (PyCFunction)Counter_both, METH_VARARGS, NULL},
    {"enter", (PyCFunction)(void (*)(void))Counter_enter, METH_NOARGS, NULL},
    {"exit", (PyCFunction)Counter_exit, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static PyTypeObject Counter_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "called_methods.Counter",
    .tp_basicsize = sizeof(Counter),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_methods = Counter_methods,
    .tp_new = PyType_GenericNew,
};

/* Whether the two can be added at all. */
static PyObject *
addable(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *a, *b, *sum;
    long answer = 0;

    if (!PyArg_ParseTuple(args, "OO", &a, &b))
        return NULL;
    if ((sum = PyNumber_Add(a, b))) {
        Py_DECREF(sum);
        answer = 1;
    }
    else
        PyErr_Clear();
    return PyLong_FromLong(answer);
}

static PyMethodDef called_methods_methods[] = {
    {"addable", addable, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef called_methods_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "called_methods",
    .m_size = -1,
    .m_methods = called_methods_methods,
};

PyMODINIT_FUNC
PyInit_called_methods(void)
{
    PyObject *module;

    if (PyType_Ready(&Counter_Type) < 0)
        return NULL;
    module = PyModule_Create(&called_methods_module);
    if (module == NULL)
        return NULL;
    Py_INCREF(&Counter_Type);
    if (PyModule_AddObject(module, "Counter", (PyObject *)&Counter_Type) < 0) {
        Py_DECREF(&Counter_Type);
        Py_DECREF(module);
        return NULL;
    }
    return module;
}
