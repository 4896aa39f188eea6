/* State whose struct has a tag and a typedef; a module that cannot be set up leaves others alone. */
#include <Python.h>

typedef struct state {
    PyObject *error;
    long calls;
} state;

static void
count(state *st)
{
    st->calls++;
}

static PyObject *
fail(PyObject *module, PyObject *Py_UNUSED(ignored))
{
    state *st = (state *)PyModule_GetState(module);

    count(st);
    PyErr_Format(st->error, "call %ld", st->calls);
    return NULL;
}

/* The error is what the module builtins has under that name, or one of our own. */
static PyObject *
find_error(void)
{
    PyObject *builtins = PyImport_ImportModule("builtins");
    PyObject *error;

    if (builtins == NULL)
        return NULL;
    error = PyObject_GetAttrString(builtins, "error_of_the_day");
    Py_DECREF(builtins);
    if (error == NULL) {
        if (!PyErr_ExceptionMatches(PyExc_AttributeError))
            return NULL;
        PyErr_Clear();
        return PyErr_NewException("state_set_up_again.Error", NULL, NULL);
    }
    if (!PyType_Check(error)) {
        Py_DECREF(error);
        PyErr_SetString(PyExc_TypeError, "no class for errors today");
        return NULL;
    }
    return error;
}

static int
state_set_up_again_exec(PyObject *module)
{
    state *st = (state *)PyModule_GetState(module);

    if (st == NULL)
        return -1;
    st->error = find_error();
    if (st->error == NULL) {
        return -1;
    }
    Py_INCREF(st->error);
    if (PyModule_AddObject(module, "Error", st->error) < 0) {
        Py_DECREF(st->error);
        return -1;
    }
    return 0;
}

static int
state_set_up_again_traverse(PyObject *module, visitproc visit, void *arg)
{
    state *st = (state *)PyModule_GetState(module);

    if (st)
        Py_VISIT(st->error);
    return 0;
}

static int
state_set_up_again_clear(PyObject *module)
{
    state *st = (state *)PyModule_GetState(module);

    if (st)
        Py_CLEAR(st->error);
    return 0;
}

static PyMethodDef state_set_up_again_methods[] = {
    {"fail", fail, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot state_set_up_again_slots[] = {
    {Py_mod_exec, state_set_up_again_exec},
    {0, NULL},
};

static struct PyModuleDef state_set_up_again_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "state_set_up_again",
    .m_size = sizeof(state),
    .m_methods = state_set_up_again_methods,
    .m_slots = state_set_up_again_slots,
    .m_traverse = state_set_up_again_traverse,
    .m_clear = state_set_up_again_clear,
};

PyMODINIT_FUNC
PyInit_state_set_up_again(void)
{
    return PyModuleDef_Init(&state_set_up_again_module);
}
