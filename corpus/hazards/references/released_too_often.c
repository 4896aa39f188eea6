/* HPY102: a reference is given up that the function does not have. */
#include <Python.h>

static PyObject *
hit(PyObject *Py_UNUSED(self), PyObject *list)
{
    PyObject *item = PyList_GetItem(list, 0), *text;

    if (item == NULL)
        return NULL;
    text = PyObject_Str(item);
    Py_DECREF(item);                            /* the list's own */
    return text;
}

static PyObject *
near_miss(PyObject *Py_UNUSED(self), PyObject *list)
{
    PyObject *item = PySequence_GetItem(list, 0), *text;

    if (item == NULL)
        return NULL;
    text = PyObject_Str(item);
    Py_DECREF(item);                            /* this call gives a new one */
    return text;
}

/* A static type is an object as others are, though it outlives them. */
static PyTypeObject Kind_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "kinds.Kind",
};

static int
add_kind(PyObject *module)
{
    if (PyModule_AddObject(module, "Kind", (PyObject *)&Kind_Type) < 0) {
        Py_DECREF(&Kind_Type);
        return -1;
    }
    return 0;
}

static int
add_kept_kind(PyObject *module)
{
    Py_INCREF(&Kind_Type);
    if (PyModule_AddObject(module, "Kind", (PyObject *)&Kind_Type) < 0) {
        Py_DECREF(&Kind_Type);
        return -1;
    }
    return 0;
}

#define CLEANUP(x) Py_DECREF(x)

static PyObject *
macro_form(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = PyObject_Str(object);

    if (text == NULL)
        return NULL;
    CLEANUP(text);
    CLEANUP(text);
    Py_RETURN_NONE;
}

static PyObject *
goto_cleanup(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text, *repr;

    text = PyObject_Str(object);
    if (text == NULL)
        return NULL;
    repr = PyObject_Repr(text);
    if (repr == NULL) {
        Py_DECREF(text);
        goto fail;
    }
    Py_DECREF(text);
    return repr;
fail:
    Py_DECREF(text);
    return NULL;
}

static PyMethodDef methods[] = {
    {"hit", hit, METH_O, NULL},
    {"near_miss", near_miss, METH_O, NULL},
    {"macro_form", macro_form, METH_O, NULL},
    {"goto_cleanup", goto_cleanup, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef module = {
    PyModuleDef_HEAD_INIT, "kinds", NULL, -1, methods, NULL, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit_kinds(void)
{
    PyObject *m = PyModule_Create(&module);

    if (m != NULL && (add_kind(m) < 0 || add_kept_kind(m) < 0))
        Py_CLEAR(m);
    return m;
}
