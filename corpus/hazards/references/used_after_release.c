/* HPY103: an object is used after its only known reference went. */
#include <Python.h>

static PyObject *
hit(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = PyObject_Str(object);

    if (text == NULL)
        return NULL;
    Py_DECREF(text);
    return PyObject_Repr(text);
}

static PyObject *
near_miss(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = PyObject_Str(object);

    if (text == NULL)
        return NULL;
    Py_DECREF(text);
    text = PyObject_Repr(object);               /* another object */
    return text;
}

#define FREE(x) Py_DECREF(x)

static PyObject *
macro_form(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *list = PyList_New(0);

    if (list == NULL)
        return NULL;
    FREE(list);
    if (PyList_Append(list, object) < 0)
        return NULL;
    Py_RETURN_NONE;
}

static PyObject *
goto_cleanup(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text, *name = NULL;

    text = PyObject_Str(object);
    if (text == NULL)
        return NULL;
    if (PyUnicode_GetLength(text) == 0)
        goto done;
    name = PyObject_Repr(object);
done:
    Py_DECREF(text);
    if (name == NULL)
        PyErr_Format(PyExc_ValueError, "no name for %U", text);
    return name;
}

/* What was put into a list lives as long as the list. */
static PyObject *
rows(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *all = PyList_New(0), *row = PyList_New(0);

    if (all == NULL || row == NULL || PyList_Append(all, row) < 0) {
        Py_XDECREF(all);
        Py_XDECREF(row);
        return NULL;
    }
    Py_DECREF(row);
    if (PyList_Append(row, object) < 0) {
        Py_DECREF(all);
        return NULL;
    }
    return all;
}

static PyMethodDef methods[] = {
    {"hit", hit, METH_O, NULL},
    {"near_miss", near_miss, METH_O, NULL},
    {"rows", rows, METH_O, NULL},
    {"macro_form", macro_form, METH_O, NULL},
    {"goto_cleanup", goto_cleanup, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};
