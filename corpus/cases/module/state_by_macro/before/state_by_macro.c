/* The state of the old porting guide: a struct, a macro, a traverse and a clear function. */
#include <Python.h>

struct module_state {
    PyObject *error;    /* what refuse() raises */
    PyObject *last;
};

#define GETSTATE(m) ((struct module_state *)PyModule_GetState(m))

/* Raises the module's own error. */
static PyObject *
refuse(PyObject *m, PyObject *reason)
{
    struct module_state *st = GETSTATE(m);

    PyErr_SetObject(st->error, reason);
    return NULL;
}

/* Returns what was given the time before. */
static PyObject *
swap(PyObject *m, PyObject *object)
{
    PyObject *before = GETSTATE(m)->last;

    Py_INCREF(object);
    GETSTATE(m)->last = object;
    return before;
}

static PyMethodDef methods[] = {
    {"refuse", refuse, METH_O, "Always refuses."},
    {"swap", swap, METH_O, "Remembers an object."},
    {NULL, NULL, 0, NULL}
};

static int
state_traverse(PyObject *m, visitproc visit, void *arg)
{
    Py_VISIT(GETSTATE(m)->error);
    Py_VISIT(GETSTATE(m)->last);
    return 0;
}

static int
state_clear(PyObject *m)
{
    Py_CLEAR(GETSTATE(m)->error);
    Py_CLEAR(GETSTATE(m)->last);
    return 0;
}

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    "state_by_macro",
    NULL,
    sizeof(struct module_state),
    methods,
    NULL,
    state_traverse,
    state_clear,
    NULL
};

#define INITERROR return NULL

PyMODINIT_FUNC
PyInit_state_by_macro(void)
{
    PyObject *module = PyModule_Create(&definition);
    struct module_state *st;

    if (module == NULL)
        INITERROR;
    st = GETSTATE(module);
    st->error = PyErr_NewException("state_by_macro.Error", NULL, NULL);
    if (st->error == NULL) {
        Py_DECREF(module);
        INITERROR;
    }
    Py_INCREF(st->error);
    if (PyModule_AddObject(module, "Error", st->error) < 0) {
        Py_DECREF(st->error);
        Py_DECREF(module);
        INITERROR;
    }
    Py_INCREF(Py_None);
    st->last = Py_None;
    return module;
}
