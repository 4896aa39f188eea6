/* C data behind capsules, whose destructors see the capsule only as what it holds. */
#include <Python.h>
#include <stdlib.h>

#define COUNTER "capsules.counter"

struct counter {
    long value;
};

static const char *const holder_name = "capsules.holder";
static struct counter shared = {40};
static long freed;

static void drop_counter(PyObject *capsule);

static PyObject *
make_counter(PyObject *Py_UNUSED(module), PyObject *start)
{
    struct counter *counter = PyMem_Malloc(sizeof(struct counter));

    if (counter == NULL)
        return PyErr_NoMemory();
    counter->value = PyLong_AsLong(start);
    if (counter->value == -1 && PyErr_Occurred()) {
        PyMem_Free(counter);
        return NULL;
    }
    return PyCapsule_New(counter, COUNTER, (PyCapsule_Destructor)drop_counter);
}

/* Called once for each counter. */
static void
drop_counter(PyObject *capsule)
{
    struct counter *counter = (struct counter *)PyCapsule_GetPointer(capsule, COUNTER);

    Py_BEGIN_ALLOW_THREADS
    PyMem_Free(counter);
    Py_END_ALLOW_THREADS
    freed++;
}

static PyObject *
count(PyObject *Py_UNUSED(module), PyObject *capsule)
{
    struct counter *counter = PyCapsule_GetPointer(capsule, COUNTER);

    if (counter == NULL)
        return NULL;
    return PyLong_FromLong(++counter->value);
}

/* What a holder keeps has another destructor, set once there is a context to free. */
static void
drop_holder(PyObject *self)
{
    char *context;

    if (!PyCapsule_IsValid(self, holder_name))
        return;
    context = PyCapsule_GetContext(self);
    free(context);
    free(PyCapsule_GetPointer(self, PyCapsule_GetName(self)));
    freed++;
}

static PyObject *
make_holder(PyObject *Py_UNUSED(module), PyObject *Py_UNUSED(ignored))
{
    PyObject *capsule;
    char *context;
    void *block = malloc(8);

    if (block == NULL)
        return PyErr_NoMemory();
    capsule = PyCapsule_New(block, holder_name, NULL);
    if (capsule == NULL) {
        free(block);
        return NULL;
    }
    context = malloc(1);
    if (context == NULL || PyCapsule_SetContext(capsule, context) < 0
        || PyCapsule_SetDestructor(capsule, drop_holder) < 0) {
        free(context);
        free(block);
        Py_DECREF(capsule);
        return NULL;
    }
    return capsule;
}

static PyObject *
describe(PyObject *Py_UNUSED(module), PyObject *object)
{
    const char *name;

    if (!PyCapsule_CheckExact(object))
        Py_RETURN_NONE;
    name = PyCapsule_GetName(object);
    if (name == NULL && PyErr_Occurred())
        return NULL;
    return Py_BuildValue("(sii)", name, PyCapsule_IsValid(object, COUNTER),
                         PyCapsule_GetContext(object) != NULL);
}

static PyObject *
share(PyObject *Py_UNUSED(module), PyObject *Py_UNUSED(ignored))
{
    struct counter *counter = PyCapsule_Import("capsules._shared", 0);

    if (counter == NULL)
        return NULL;
    return PyLong_FromLong(++counter->value);
}

static PyObject *
count_freed(PyObject *Py_UNUSED(module), PyObject *Py_UNUSED(ignored))
{
    return PyLong_FromLong(freed);
}

static PyMethodDef capsules_methods[] = {
    {"make_counter", make_counter, METH_O, NULL},
    {"count", count, METH_O, NULL},
    {"make_holder", make_holder, METH_NOARGS, NULL},
    {"describe", describe, METH_O, NULL},
    {"share", share, METH_NOARGS, NULL},
    {"count_freed", count_freed, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef capsules_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "capsules",
    .m_size = -1,
    .m_methods = capsules_methods,
};

PyMODINIT_FUNC
PyInit_capsules(void)
{
    PyObject *module = PyModule_Create(&capsules_module);
    PyObject *capsule;

    if (module == NULL)
        return NULL;
    capsule = PyCapsule_New(&shared, "capsules._shared", NULL);
    if (capsule == NULL || PyModule_AddObject(module, "_shared", capsule) < 0) {
        Py_XDECREF(capsule);
        Py_DECREF(module);
        return NULL;
    }
    return module;
}
