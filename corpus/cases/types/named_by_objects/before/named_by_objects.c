/* Types made from specs with a base among them; objects have names and modules of their own. */
#include <Python.h>
#include <structmember.h>

typedef struct {
    PyObject *hooks;
} names_state;

typedef struct {
    PyObject_HEAD
    PyObject *weakrefs;
    PyObject *title;
} Named;

typedef struct {
    Named named;
    PyObject *module;
} Placed;

static struct PyModuleDef names_module;

/* Borrowed; the module of the type, or of one that it derives from. */
static PyObject *
module_of(PyTypeObject *type)
{
    if (PyType_Check(type))
        return PyType_GetModuleByDef(type, &names_module);
    PyErr_SetString(PyExc_TypeError, "no type");
    return NULL;
}

/* Borrowed. */
static PyObject *
hooks_of(PyObject *self)
{
    PyObject *module = module_of(Py_TYPE(self));
    names_state *state;

    if (module == NULL)
        return NULL;
    state = (names_state *)PyModule_GetState(module);
    return state->hooks;
}

static int
Named_traverse(Named *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(self->title);
    return 0;
}

static int
Named_clear(Named *self)
{
    Py_CLEAR(self->title);
    return 0;
}

static void
Named_dealloc(Named *self)
{
    PyTypeObject *type = Py_TYPE(self);

    PyObject_GC_UnTrack(self);
    PyObject_ClearWeakRefs((PyObject *)self);
    Named_clear(self);
    type->tp_free((PyObject *)self);
    Py_DECREF(type);
}

/* Adds its title to the module's. */
static PyObject *
Named_note(Named *self, PyObject *Py_UNUSED(ignored))
{
    PyObject *hooks = hooks_of((PyObject *)self);

    if (hooks == NULL)
        return NULL;
    if (self->title == NULL) {
        PyErr_SetString(PyExc_AttributeError, "title");
        return NULL;
    }
    if (PyList_Append(hooks, self->title) < 0)
        return NULL;
    Py_RETURN_NONE;
}

static int
Placed_traverse(Placed *self, visitproc visit, void *arg)
{
    Py_VISIT(self->module);
    return Named_traverse((Named *)self, visit, arg);
}

static int
Placed_clear(Placed *self)
{
    Py_CLEAR(self->module);
    return Named_clear((Named *)self);
}

static void
Placed_dealloc(Placed *self)
{
    PyObject_GC_UnTrack(self);
    Placed_clear(self);
    Named_dealloc((Named *)self);
}

static int
Placed_init(Placed *self, PyObject *args, PyObject *Py_UNUSED(kwargs))
{
    PyObject *title, *module;

    if (!PyArg_ParseTuple(args, "OO", &title, &module))
        return -1;
    Py_INCREF(title);
    Py_XSETREF(self->named.title, title);
    Py_INCREF(module);
    Py_XSETREF(self->module, module);
    return 0;
}

static PyMethodDef Named_methods[] = {
    {"note", (PyCFunction)Named_note, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static PyMemberDef Named_members[] = {
    {"title", T_OBJECT_EX, offsetof(Named, title), 0, "what it is called"},
    {"__weaklistoffset__", T_PYSSIZET, offsetof(Named, weakrefs), READONLY, NULL},
    {NULL, 0, 0, 0, NULL}
};

static PyMemberDef Placed_members[] = {
    {"__module__", T_OBJECT_EX, offsetof(Placed, module), READONLY, NULL},
    {"place", T_OBJECT_EX, offsetof(Placed, module), 0, NULL},
    {NULL, 0, 0, 0, NULL}
};

static PyType_Slot Named_slots[] = {
    {Py_tp_doc, "Has a title."},
    {Py_tp_methods, Named_methods},
    {Py_tp_traverse, Named_traverse},
    {Py_tp_clear, Named_clear},
    {Py_tp_dealloc, Named_dealloc},
    {Py_tp_members, Named_members},
    {0, NULL}
};

static PyType_Spec Named_spec = {
    .name = "named_by_objects.Named",
    .basicsize = sizeof(Named),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
    .slots = Named_slots
};

static PyType_Slot Placed_slots[] = {
    {Py_tp_init, Placed_init},
    {Py_tp_traverse, Placed_traverse},
    {Py_tp_clear, Placed_clear},
    {Py_tp_dealloc, Placed_dealloc},
    {Py_tp_members, Placed_members},
    {0, NULL}
};

static PyType_Spec Placed_spec = {
    .name = "named_by_objects.Placed",
    .basicsize = sizeof(Placed),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
    .slots = Placed_slots
};

/* The titles so far. */
static PyObject *
titles(PyObject *module, PyObject *Py_UNUSED(ignored))
{
    names_state *state = (names_state *)PyModule_GetState(module);

    return PySequence_List(state->hooks);
}

static int
names_exec(PyObject *module)
{
    names_state *state = (names_state *)PyModule_GetState(module);
    PyObject *named, *placed;
    int failed;

    state->hooks = PyList_New(0);
    if (state->hooks == NULL)
        return -1;
    named = PyType_FromModuleAndSpec(module, &Named_spec, NULL);
    if (named == NULL)
        return -1;
    placed = PyType_FromModuleAndSpec(module, &Placed_spec, named);
    if (placed == NULL) {
        Py_DECREF(named);
        return -1;
    }
    failed = PyModule_AddObjectRef(module, "Named", named) < 0
        || PyModule_AddObjectRef(module, "Placed", placed) < 0;
    Py_DECREF(named);
    Py_DECREF(placed);
    return failed ? -1 : 0;
}

static int
names_traverse(PyObject *module, visitproc visit, void *arg)
{
    names_state *state = (names_state *)PyModule_GetState(module);

    Py_VISIT(state->hooks);
    return 0;
}

static int
names_clear(PyObject *module)
{
    names_state *state = (names_state *)PyModule_GetState(module);

    Py_CLEAR(state->hooks);
    return 0;
}

static PyMethodDef names_methods[] = {
    {"titles", titles, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static PyModuleDef_Slot names_slots[] = {
    {Py_mod_exec, names_exec},
    {0, NULL}
};

static struct PyModuleDef names_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "named_by_objects",
    .m_size = sizeof(names_state),
    .m_methods = names_methods,
    .m_slots = names_slots,
    .m_traverse = names_traverse,
    .m_clear = names_clear,
};

PyMODINIT_FUNC
PyInit_named_by_objects(void)
{
    return PyModuleDef_Init(&names_module);
}
