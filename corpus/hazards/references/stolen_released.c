/* HPY106: some calls take a reference over, and a release afterwards is one too many. */
#include <Python.h>

static PyObject *
hit(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *list, *text = PyObject_Str(object);

    if (text == NULL)
        return NULL;
    list = PyList_New(1);
    if (list == NULL) {
        Py_DECREF(text);
        return NULL;
    }
    PyList_SET_ITEM(list, 0, text);
    Py_DECREF(text);
    return list;
}

/* It takes the reference even where it fails. */
static PyObject *
hit_on_failure(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *list, *text = PyObject_Str(object);

    if (text == NULL)
        return NULL;
    list = PyList_New(1);
    if (list == NULL) {
        Py_DECREF(text);
        return NULL;
    }
    if (PyList_SetItem(list, 0, text) < 0) {
        Py_DECREF(text);
        Py_DECREF(list);
        return NULL;
    }
    return list;
}

static PyObject *
near_miss(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *list, *text = PyObject_Str(object);

    if (text == NULL)
        return NULL;
    list = PyList_New(2);
    if (list == NULL) {
        Py_DECREF(text);
        return NULL;
    }
    Py_INCREF(text);
    PyList_SET_ITEM(list, 0, text);
    Py_INCREF(text);
    PyList_SET_ITEM(list, 1, text);
    Py_DECREF(text);                            /* its own */
    return list;
}

#define PUT(list, item) \
    do { PyList_SET_ITEM(list, 0, item); Py_DECREF(item); } while (0)

static PyObject *
macro_form(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *list = PyList_New(1), *text;

    if (list == NULL)
        return NULL;
    text = PyObject_Str(object);
    if (text == NULL) {
        Py_DECREF(list);
        return NULL;
    }
    PUT(list, text);
    return list;
}

static PyObject *
goto_cleanup(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *pair = NULL, *text = NULL;

    text = PyObject_Str(object);
    if (text == NULL)
        goto fail;
    pair = PyTuple_New(2);
    if (pair == NULL)
        goto fail;
    PyTuple_SET_ITEM(pair, 0, text);
    if (PyObject_IsTrue(object) < 0)
        goto fail;
    Py_INCREF(Py_None);
    PyTuple_SET_ITEM(pair, 1, Py_None);
    return pair;
fail:
    Py_XDECREF(text);
    Py_XDECREF(pair);
    return NULL;
}

static PyMethodDef methods[] = {
    {"hit", hit, METH_O, NULL},
    {"hit_on_failure", hit_on_failure, METH_O, NULL},
    {"near_miss", near_miss, METH_O, NULL},
    {"macro_form", macro_form, METH_O, NULL},
    {"goto_cleanup", goto_cleanup, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};
