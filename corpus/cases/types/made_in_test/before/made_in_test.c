/* Objects made inside a test, and helpers that yield the struct of an object. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    long *cells;
    Py_ssize_t size;
} Grid;

static PyTypeObject GridType;

/* A grid of zeros. */
static Grid *
grid_of(Py_ssize_t size)
{
    Grid *g;

    if ((g = PyObject_New(Grid, &GridType)) == NULL)
        return NULL;
    g->size = size;
    if ((g->cells = calloc(size + 1, sizeof(long))) == NULL) {
        Py_DECREF(g);
        PyErr_NoMemory();
        return NULL;
    }
    return g;
}

static PyObject *
Grid_new(PyTypeObject *Py_UNUSED(type), PyObject *args, PyObject *kwds)
{
    static char *names[] = {"size", NULL};
    Grid *self;
    Py_ssize_t size;

    if (!PyArg_ParseTupleAndKeywords(args, kwds, "n", names, &size))
        return NULL;
    if (size < 0) {
        PyErr_SetString(PyExc_ValueError, "negative size");
        return NULL;
    }
    if (!(self = grid_of(size)))
        return NULL;
    return (PyObject *)self;
}

static void
Grid_dealloc(Grid *self)
{
    free(self->cells);
    PyObject_Del(self);
}

static PyObject *
Grid_copy(Grid *self, PyObject *Py_UNUSED(ignored))
{
    Grid *copy;

    if ((copy = grid_of(self->size)) == NULL)
        return NULL;
    memcpy(copy->cells, self->cells, self->size * sizeof(long));
    return (PyObject *)copy;
}

/* The type called from C, its result taken as a struct. */
static PyObject *
Grid_larger(Grid *self, PyObject *arg)
{
    Grid *larger;
    Py_ssize_t by = PyLong_AsSsize_t(arg);

    if (by == -1 && PyErr_Occurred())
        return NULL;
    larger = (Grid *)PyObject_CallFunction((PyObject *)&GridType, "n", self->size + by);
    if (larger == NULL)
        return NULL;
    memcpy(larger->cells, self->cells, self->size * sizeof(long));
    return (PyObject *)larger;
}

static PyObject *
Grid_set(Grid *self, PyObject *args)
{
    Py_ssize_t at;
    long value;

    if (!PyArg_ParseTuple(args, "nl:set", &at, &value))
        return NULL;
    if (at < 0 || at >= self->size) {
        PyErr_SetString(PyExc_IndexError, "no such cell");
        return NULL;
    }
    self->cells[at] = value;
    Py_RETURN_NONE;
}

static PyObject *
Grid_sum(Grid *self, PyObject *Py_UNUSED(ignored))
{
    long sum = 0;

    for (Py_ssize_t i = 0; i < self->size; i++)
        sum += self->cells[i];
    return PyLong_FromLong(sum);
}

static PyMethodDef Grid_methods[] = {
    {"copy", (PyCFunction)Grid_copy, METH_NOARGS, NULL},
    {"larger", (PyCFunction)Grid_larger, METH_O, NULL},
    {"set", (PyCFunction)Grid_set, METH_VARARGS, NULL},
    {"sum", (PyCFunction)Grid_sum, METH_NOARGS, NULL},
    {NULL}
};

static PyTypeObject GridType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "made_in_test.Grid",
    .tp_basicsize = sizeof(Grid),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = Grid_new,
    .tp_dealloc = (destructor)Grid_dealloc,
    .tp_methods = Grid_methods,
};

static struct PyModuleDef made_in_test_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "made_in_test",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_made_in_test(void)
{
    PyObject *m = PyModule_Create(&made_in_test_module);

    if (m == NULL)
        return NULL;
    if (PyModule_AddType(m, &GridType) < 0) {
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
