/* State of multi-phase initialisation, with a getter, and with more in it than objects. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject *names;        /* a dict */
    Py_ssize_t asked;       /* how often */
} counter_state;

static inline counter_state *
get_counter_state(PyObject *module)
{
    void *state = PyModule_GetState(module);
    assert(state != NULL);
    return (counter_state *)state;
}

/* Counts a name. */
static int
count(counter_state *state, PyObject *name)
{
    PyObject *old = PyDict_GetItemWithError(state->names, name);
    PyObject *number;
    int result;

    if (old == NULL && PyErr_Occurred())
        return -1;
    number = PyLong_FromLong(old == NULL ? 1 : PyLong_AsLong(old) + 1);
    if (number == NULL)
        return -1;
    result = PyDict_SetItem(state->names, name, number);
    Py_DECREF(number);
    state->asked++;
    return result;
}

static PyObject *
counter_add(PyObject *module, PyObject *name)
{
    if (count(get_counter_state(module), name) < 0)
        return NULL;
    Py_RETURN_NONE;
}

static PyObject *
counter_names(PyObject *module, PyObject *Py_UNUSED(ignored))
{
    return PyDict_Copy(get_counter_state(module)->names);
}

static PyObject *
counter_asked(PyObject *module, PyObject *Py_UNUSED(ignored))
{
    counter_state *state = get_counter_state(module);

    return PyLong_FromSsize_t(state->asked);
}

static PyMethodDef counter_methods[] = {
    {"add", counter_add, METH_O, NULL},
    {"names", counter_names, METH_NOARGS, NULL},
    {"asked", counter_asked, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static int
counter_exec(PyObject *module)
{
    counter_state *state = get_counter_state(module);

    state->names = PyDict_New();
    if (state->names == NULL)
        return -1;
    state->asked = 0;
    return 0;
}

static int
counter_traverse(PyObject *module, visitproc visit, void *arg)
{
    counter_state *state = get_counter_state(module);

    Py_VISIT(state->names);
    return 0;
}

static int
counter_clear(PyObject *module)
{
    counter_state *state = get_counter_state(module);

    Py_CLEAR(state->names);
    return 0;
}

static void
counter_free(void *module)
{
    counter_clear((PyObject *)module);
}

static PyModuleDef_Slot counter_slots[] = {
    {Py_mod_exec, counter_exec},
    {0, NULL}
};

static struct PyModuleDef counter_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "state_by_getter",
    .m_size = sizeof(counter_state),
    .m_methods = counter_methods,
    .m_slots = counter_slots,
    .m_traverse = counter_traverse,
    .m_clear = counter_clear,
    .m_free = counter_free,
};

PyMODINIT_FUNC
PyInit_state_by_getter(void)
{
    return PyModuleDef_Init(&counter_module);
}
