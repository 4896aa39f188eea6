/* A struct on the stack that collects objects while one call runs. */
#include <Python.h>

typedef struct {
    PyObject *kept;     /* a list, made when first needed */
    PyObject *last;     /* the newest item, or NULL */
    int dropped;
} Sieve;

static int
sieve_start(Sieve *s, int eager)
{
    s->kept = NULL;
    s->last = NULL;
    s->dropped = 0;
    if (eager) {
        s->kept = PyList_New(0);
        if (s->kept == NULL)
            return -1;
    }
    return 0;
}

static void
sieve_drop(Sieve *s)
{
    Py_CLEAR(s->kept);
    Py_CLEAR(s->last);
}

/* Keeps true values. */
static int
sieve_add(Sieve *s, PyObject *item)
{
    int truth = PyObject_IsTrue(item);

    if (truth < 0)
        return -1;
    if (!truth) {
        s->dropped++;
        return 0;
    }
    if (s->kept == NULL) {
        s->kept = PyList_New(0);
        if (s->kept == NULL)
            return -1;
    }
    Py_INCREF(item);
    Py_XSETREF(s->last, item);
    return PyList_Append(s->kept, item);
}

/* Gives the list away. */
static PyObject *
sieve_finish(Sieve *s)
{
    PyObject *kept = s->kept;

    s->kept = NULL;
    Py_CLEAR(s->last);
    if (kept == NULL)
        return PyList_New(0);
    return kept;
}

static PyObject *
sift(PyObject *Py_UNUSED(m), PyObject *args)
{
    Sieve sieve;
    PyObject *items, *iterator, *item;
    int eager = 0;

    if (!PyArg_ParseTuple(args, "O|i:sift", &items, &eager))
        return NULL;
    if (sieve_start(&sieve, eager) < 0)
        return NULL;
    iterator = PyObject_GetIter(items);
    if (iterator == NULL) {
        sieve_drop(&sieve);
        return NULL;
    }
    while ((item = PyIter_Next(iterator)) != NULL) {
        int failed = sieve_add(&sieve, item) < 0;

        Py_DECREF(item);
        if (failed)
            break;
    }
    Py_DECREF(iterator);
    if (PyErr_Occurred()) {
        sieve_drop(&sieve);
        return NULL;
    }
    return sieve_finish(&sieve);
}

/* The newest true item, or what a call of its type makes. */
static PyObject *
newest(PyObject *Py_UNUSED(m), PyObject *args)
{
    Sieve sieve;
    PyObject *first, *second, *result;

    if (!PyArg_ParseTuple(args, "OO:newest", &first, &second))
        return NULL;
    if (sieve_start(&sieve, 1) < 0)
        return NULL;
    if (sieve_add(&sieve, first) < 0 || sieve_add(&sieve, second) < 0) {
        sieve_drop(&sieve);
        return NULL;
    }
    if (sieve.last == NULL) {
        sieve_drop(&sieve);
        return PyObject_CallObject((PyObject *)&PyDict_Type, NULL);
    }
    result = sieve.last;
    Py_INCREF(result);
    sieve_drop(&sieve);
    return result;
}

static PyMethodDef call_structs_methods[] = {
    {"sift", sift, METH_VARARGS, NULL},
    {"newest", newest, METH_VARARGS, NULL},
    {NULL}
};

static struct PyModuleDef call_structs_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "call_structs",
    .m_size = -1,
    .m_methods = call_structs_methods,
};

PyMODINIT_FUNC
PyInit_call_structs(void)
{
    return PyModule_Create(&call_structs_module);
}
