/* HPY101: what a call answers tells what it did: 0 may be success, failure, or nothing found. */
#include <Python.h>

static PyObject *
hit(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *name = PyUnicode_FromString("size"), *size;
    int found;

    if (name == NULL)
        return NULL;
    found = _PyObject_LookupAttr(object, name, &size);
    Py_DECREF(name);
    if (found < 0)
        return NULL;
    if (found > 0 && PyLong_Check(size))
        return PyLong_FromLong(1);              /* and the size? */
    Py_XDECREF(size);
    Py_RETURN_NONE;
}

/* Where nothing was found there is nothing to release. */
static PyObject *
near_miss(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *name = PyUnicode_FromString("size"), *size;
    int found;

    if (name == NULL)
        return NULL;
    found = _PyObject_LookupAttr(object, name, &size);
    Py_DECREF(name);
    if (found < 0)
        return NULL;
    if (found == 0)
        Py_RETURN_NONE;
    return size;
}

/* Anything but 0 is failure, and then the bytes are gone already. */
static PyObject *
shortened(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(object))
{
    PyObject *bytes = PyBytes_FromStringAndSize("abcd", 4);

    if (bytes == NULL)
        return NULL;
    if (_PyBytes_Resize(&bytes, 2))
        return NULL;
    return bytes;
}

/* Only success takes the object, and success is 0. */
static int
add_limit(PyObject *module)
{
    PyObject *limit = PyLong_FromLong(100000);

    if (limit == NULL)
        return -1;
    if (PyModule_AddObject(module, "limit", limit) != 0) {
        Py_DECREF(limit);
        return -1;
    }
    return 0;
}

/* So a helper that tests for 0 and one that tests for less agree. */
static int
add_object(PyObject *module, const char *name, PyObject *object)
{
    int status = PyModule_AddObjectRef(module, name, object);

    if (status == 0)
        Py_DECREF(object);
    return status;
}

static int
add_bound(PyObject *module)
{
    PyObject *bound = PyLong_FromLong(200000);

    if (bound == NULL)
        return -1;
    if (add_object(module, "bound", bound) < 0) {
        Py_DECREF(bound);
        return -1;
    }
    return 0;
}

/* That a tuple made here takes an item is sure, though the call can fail elsewhere. */
static PyObject *
wrapped(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *single = PyTuple_New(1);

    if (single == NULL)
        return NULL;
    Py_INCREF(object);
    if (PyTuple_SetItem(single, 0, object) != 0)
        return NULL;
    return single;
}

#define FOUND(object, name, into) (_PyObject_LookupAttr(object, name, into) > 0)

static PyObject *
macro_form(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *value;

    if (FOUND(object, object, &value) && PyLong_Check(value))
        return PyLong_FromLong(2);
    Py_RETURN_NONE;
}

static PyObject *
goto_cleanup(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *value, *result = NULL;

    switch (_PyObject_LookupAttr(object, object, &value)) {
    case -1:
        goto done;
    case 0:
        result = PyLong_FromLong(0);
        goto done;
    default:
        result = PyObject_Repr(value);
        if (result == NULL)
            goto done;                          /* the value stays behind */
        Py_DECREF(value);
    }
done:
    return result;
}

static PyMethodDef methods[] = {
    {"hit", hit, METH_O, NULL},
    {"near_miss", near_miss, METH_O, NULL},
    {"shortened", shortened, METH_NOARGS, NULL},
    {"wrapped", wrapped, METH_O, NULL},
    {"macro_form", macro_form, METH_O, NULL},
    {"goto_cleanup", goto_cleanup, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef module = {
    PyModuleDef_HEAD_INIT, "answers", NULL, -1, methods, NULL, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit_answers(void)
{
    PyObject *m = PyModule_Create(&module);

    if (m != NULL && (add_limit(m) < 0 || add_bound(m) < 0))
        Py_CLEAR(m);
    return m;
}
