/* HPY203: code runs with an exception set, which it may replace or take for its own. */
#include <Python.h>

static PyObject *
hit(PyObject *Py_UNUSED(self), PyObject *object)
{
    if (PyList_Check(object)) {
        PyErr_SetString(PyExc_TypeError, "a list cannot be taken");
        if (PyObject_SetAttrString(object, "refused", Py_True) < 0)
            return NULL;
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyObject *
near_miss(PyObject *Py_UNUSED(self), PyObject *object)
{
    if (PyList_Check(object)) {
        if (PyObject_SetAttrString(object, "refused", Py_True) < 0)
            return NULL;
        PyErr_SetString(PyExc_TypeError, "a list cannot be taken");
        return NULL;
    }
    Py_RETURN_NONE;
}

#define MARK(object) PyObject_SetAttrString(object, "refused", Py_True)

static PyObject *
macro_form(PyObject *Py_UNUSED(self), PyObject *object)
{
    if (PyList_Check(object)) {
        PyErr_SetString(PyExc_TypeError, "a list cannot be taken");
        MARK(object);
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyObject *
goto_cleanup(PyObject *Py_UNUSED(self), PyObject *object)
{
    if (PyList_Check(object)) {
        PyErr_SetString(PyExc_TypeError, "a list cannot be taken");
        goto refused;
    }
    Py_RETURN_NONE;
refused:
    PyObject_SetAttrString(object, "refused", Py_True);
    return NULL;
}

static PyMethodDef methods[] = {
    {"hit", hit, METH_O, NULL},
    {"near_miss", near_miss, METH_O, NULL},
    {"macro_form", macro_form, METH_O, NULL},
    {"goto_cleanup", goto_cleanup, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};
