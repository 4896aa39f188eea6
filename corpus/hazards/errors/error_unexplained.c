/* HPY201: null is returned and nobody said why. */
#include <Python.h>

static PyObject *
hit(PyObject *table, PyObject *key)
{
    PyObject *value = PyDict_GetItem(table, key);

    if (value == NULL)
        return NULL;                            /* sets no exception */
    Py_INCREF(value);
    return value;
}

static PyObject *
near_miss(PyObject *table, PyObject *key)
{
    PyObject *value = PyDict_GetItem(table, key);

    if (value == NULL) {
        PyErr_SetObject(PyExc_KeyError, key);
        return NULL;
    }
    Py_INCREF(value);
    return value;
}

/* A failed call has set the exception. */
static PyObject *
passed_on(PyObject *table, PyObject *key)
{
    PyObject *value = PyObject_GetItem(table, key);

    if (value == NULL)
        return NULL;
    return value;
}

#define FETCH(value, table, key) \
    do { value = PyDict_GetItem(table, key); if (value == NULL) return NULL; } while (0)

static PyObject *
macro_form(PyObject *table, PyObject *key)
{
    PyObject *value;

    FETCH(value, table, key);
    Py_INCREF(value);
    return value;
}

static PyObject *
goto_cleanup(PyObject *table, PyObject *key)
{
    PyObject *text, *value, *result = NULL;

    text = PyObject_Str(key);
    if (text == NULL)
        return NULL;
    value = PyDict_GetItem(table, text);
    if (value == NULL)
        goto done;
    result = PyObject_Repr(value);
done:
    Py_DECREF(text);
    return result;
}

static PyMethodDef methods[] = {
    {"hit", hit, METH_O, NULL},
    {"near_miss", near_miss, METH_O, NULL},
    {"passed_on", passed_on, METH_O, NULL},
    {"macro_form", macro_form, METH_O, NULL},
    {"goto_cleanup", goto_cleanup, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};
