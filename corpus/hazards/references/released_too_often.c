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
