/* HPY202: an exception is set, and the function says that all is well. */
#include <Python.h>

static PyObject *
hit(PyObject *Py_UNUSED(self), PyObject *object)
{
    if (PyList_Check(object))
        PyErr_SetString(PyExc_TypeError, "a list cannot be taken");
    Py_RETURN_NONE;
}

static PyObject *
near_miss(PyObject *Py_UNUSED(self), PyObject *object)
{
    if (PyList_Check(object)) {
        PyErr_SetString(PyExc_TypeError, "a list cannot be taken");
        return NULL;
    }
    Py_RETURN_NONE;
}

/* Cleared on purpose. */
static PyObject *
cleared(PyObject *Py_UNUSED(self), PyObject *object)
{
    long value = PyLong_AsLong(object);

    if (value == -1 && PyErr_Occurred()) {
        PyErr_Clear();
        Py_RETURN_NONE;
    }
    return PyLong_FromLong(value);
}

#define COMPLAIN(text) PyErr_SetString(PyExc_ValueError, text)

static PyObject *
macro_form(PyObject *Py_UNUSED(self), PyObject *object)
{
    if (PyTuple_Check(object))
        COMPLAIN("a tuple cannot be taken");
    return PyLong_FromLong(0);
}

static PyObject *
goto_cleanup(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *result = PyList_New(0);

    if (result == NULL)
        return NULL;
    if (PyTuple_Check(object)) {
        PyErr_SetString(PyExc_ValueError, "a tuple cannot be taken");
        goto done;
    }
    if (PyList_Append(result, object) < 0) {
        Py_DECREF(result);
        return NULL;
    }
done:
    return result;
}

static PyMethodDef methods[] = {
    {"hit", hit, METH_O, NULL},
    {"near_miss", near_miss, METH_O, NULL},
    {"cleared", cleared, METH_O, NULL},
    {"macro_form", macro_form, METH_O, NULL},
    {"goto_cleanup", goto_cleanup, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};
