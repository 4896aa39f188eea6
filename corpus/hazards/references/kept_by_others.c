/* HPY102: what is given up, but kept by somebody who was given a reference of his own. */
#include <Python.h>

static PyObject *fields;

/* The dict keeps what is lent. */
static PyObject *
field(PyObject *name)
{
    PyObject *made = PyList_New(0);

    if (made == NULL)
        return NULL;
    if (PyDict_SetItem(fields, name, made) < 0) {
        Py_DECREF(made);
        return NULL;
    }
    Py_DECREF(made);
    return made;
}

/* Nobody keeps it. */
static PyObject *
hit(PyObject *Py_UNUSED(self), PyObject *name)
{
    PyObject *made = PyList_New(0);

    if (made == NULL)
        return NULL;
    Py_DECREF(made);
    return made;                                /* gone */
}

/* Text out of a path: null, or a pointer into what goes out through the last argument. */
static const char *
borrow(PyObject *value, PyObject **owner)
{
    PyObject *bytes = PyOS_FSPath(value);
    const char *text;

    if (bytes == NULL)
        return NULL;
    text = PyBytes_AsString(bytes);
    if (text == NULL) {
        Py_DECREF(bytes);
        return NULL;
    }
    *owner = bytes;
    return text;
}

/* So where it gave null there is no owner. */
static PyObject *
near_miss(PyObject *Py_UNUSED(self), PyObject *value)
{
    PyObject *owner, *result;
    const char *text = borrow(value, &owner);

    if (text == NULL)
        return NULL;
    result = PyUnicode_FromString(text);
    Py_DECREF(owner);
    return result;
}

typedef struct {
    PyObject_HEAD
    void *backend;
} Backend;

int backend_add(void *backend);

/* The library keeps a part of the object, so the object is kept. */
static PyObject *
kept_for_good(PyObject *Py_UNUSED(self), PyObject *args)
{
    Backend *backend;

    if (!PyArg_ParseTuple(args, "O", &backend))
        return NULL;
    if (backend_add(backend->backend) < 0)
        return PyErr_Format(PyExc_RuntimeError, "no backend");
    Py_INCREF(backend);
    Py_RETURN_NONE;
}

/* Tells whether the call before it failed. */
static int
failure(void)
{
    return PyErr_Occurred() ? -1 : 0;
}

static PyObject *
told_by_helper(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *result = PyObject_CallNoArgs(object);
    long answer;

    if (failure() != 0) {
        Py_XDECREF(result);
        return NULL;
    }
    answer = PyLong_Check(result);
    Py_DECREF(result);
    return PyLong_FromLong(answer);
}

#define GIVE_UP(x) Py_DECREF(x)

static PyObject *
macro_form(PyObject *Py_UNUSED(self), PyObject *object)
{
    GIVE_UP(object);                            /* an argument */
    Py_RETURN_NONE;
}

static PyObject *
goto_cleanup(PyObject *Py_UNUSED(self), PyObject *name)
{
    PyObject *made = field(name), *result = NULL;

    if (made == NULL)
        goto done;
    result = PyObject_Repr(made);
done:
    return result;
}

static PyMethodDef methods[] = {
    {"hit", hit, METH_O, NULL},
    {"near_miss", near_miss, METH_O, NULL},
    {"kept_for_good", kept_for_good, METH_VARARGS, NULL},
    {"told_by_helper", told_by_helper, METH_O, NULL},
    {"macro_form", macro_form, METH_O, NULL},
    {"goto_cleanup", goto_cleanup, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef module = {
    PyModuleDef_HEAD_INIT, "kept", NULL, -1, methods, NULL, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit_kept(void)
{
    fields = PyDict_New();
    return fields == NULL ? NULL : PyModule_Create(&module);
}
