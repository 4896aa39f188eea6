/* Capsules that keep objects: their destructors would need a context. */
#include <Python.h>

static void
release(PyObject *capsule)
{
    Py_XDECREF((PyObject *)PyCapsule_GetContext(capsule));
}

static PyObject *
keep(PyObject *Py_UNUSED(module), PyObject *object)
{
    static int nothing;
    PyObject *capsule = PyCapsule_New(&nothing, NULL, release);

    if (capsule == NULL)
        return NULL;
    Py_INCREF(object);
    if (PyCapsule_SetContext(capsule, object) < 0) {
        Py_DECREF(object);
        Py_DECREF(capsule);
        return NULL;
    }
    return capsule;
}

static PyObject *
kept(PyObject *Py_UNUSED(module), PyObject *capsule)
{
    PyObject *object = PyCapsule_GetContext(capsule);

    if (object == NULL)
        return NULL;
    Py_INCREF(object);
    return object;
}

static PyObject *
lend(PyObject *Py_UNUSED(module), PyObject *object)
{
    return PyCapsule_New(object, "lent", NULL);
}

static PyObject *
drop_now(PyObject *Py_UNUSED(module), PyObject *capsule)
{
    release(capsule);
    Py_RETURN_NONE;
}

static PyObject *
with_destructor(PyObject *Py_UNUSED(module), PyObject *flag)
{
    static int nothing;
    PyCapsule_Destructor chosen = flag == Py_True ? release : NULL;

    return PyCapsule_New(&nothing, NULL, chosen);
}

static PyMethodDef capsule_of_object_methods[] = {
    {"keep", keep, METH_O, NULL},
    {"kept", kept, METH_O, NULL},
    {"lend", lend, METH_O, NULL},
    {"drop_now", drop_now, METH_O, NULL},
    {"with_destructor", with_destructor, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef capsule_of_object_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "capsule_of_object",
    .m_size = -1,
    .m_methods = capsule_of_object_methods,
};

PyMODINIT_FUNC
PyInit_capsule_of_object(void)
{
    return PyModule_Create(&capsule_of_object_module);
}
