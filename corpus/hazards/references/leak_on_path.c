/* HPY101: a path leaves the function with a reference that nobody has any more. */
#include <Python.h>

static PyObject *
hit(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = PyObject_Str(object), *list;

    if (text == NULL)
        return NULL;
    list = PyList_New(0);
    if (list == NULL)
        return NULL;                            /* and the text? */
    if (PyList_Append(list, text) < 0) {
        Py_DECREF(text);
        Py_DECREF(list);
        return NULL;
    }
    Py_DECREF(text);
    return list;
}

static PyObject *
near_miss(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = PyObject_Str(object), *list;

    if (text == NULL)
        return NULL;
    list = PyList_New(1);
    if (list == NULL) {
        Py_DECREF(text);
        return NULL;
    }
    PyList_SET_ITEM(list, 0, text);             /* the list has it now */
    return list;
}

/* Bytes that were made here have characters. */
static PyObject *
filled(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(ignored))
{
    PyObject *bytes = PyBytes_FromStringAndSize(NULL, 8);
    char *text = PyBytes_AsString(bytes);

    if (text == NULL)
        return NULL;
    memset(text, 'x', 8);
    return bytes;
}

/* Of this type nothing is known but that it points to what was made. */
static PyObject *
made_elsewhere(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(ignored))
{
    other_object *other = (other_object *)PyType_GenericAlloc(&Other_Type, 0);

    if (!other)
        return PyErr_NoMemory();
    other->state = 1;
    return (PyObject *)other;
}

/* Text can be without UTF-8. */
static PyObject *
encoded(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = PyObject_Str(object);
    const char *utf8;

    if (text == NULL)
        return NULL;
    utf8 = PyUnicode_AsUTF8(text);
    if (utf8 == NULL)
        return NULL;
    return text;
}

/* What is kept for the next call is lent. */
static PyObject *
kept_module(void)
{
    static PyObject *kept;

    if (kept == NULL)
        kept = PyImport_ImportModule("string");
    return kept;
}

static PyObject *
cached(PyObject *Py_UNUSED(self), PyObject *name)
{
    PyObject *module = kept_module();

    return module == NULL ? NULL : PyObject_GetAttr(module, name);
}

#define REQUIRE(test) do { if (!(test)) return NULL; } while (0)

static PyObject *
macro_form(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = PyObject_Str(object), *repr;

    REQUIRE(text != NULL);
    repr = PyObject_Repr(text);
    REQUIRE(repr != NULL);
    Py_DECREF(text);
    return repr;
}

static PyObject *
goto_cleanup(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = NULL, *repr = NULL;

    text = PyObject_Str(object);
    if (text == NULL)
        goto fail;
    repr = PyObject_Repr(text);
    if (repr == NULL)
        goto fail;
    if (PyObject_IsTrue(object) < 0)
        goto fail;
    Py_DECREF(text);
    return repr;
fail:
    Py_XDECREF(text);
    return NULL;
}

static PyMethodDef methods[] = {
    {"hit", hit, METH_O, NULL},
    {"near_miss", near_miss, METH_O, NULL},
    {"filled", filled, METH_NOARGS, NULL},
    {"made_elsewhere", made_elsewhere, METH_NOARGS, NULL},
    {"encoded", encoded, METH_O, NULL},
    {"cached", cached, METH_O, NULL},
    {"macro_form", macro_form, METH_O, NULL},
    {"goto_cleanup", goto_cleanup, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};
