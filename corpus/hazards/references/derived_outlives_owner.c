/* HPY108: characters live as long as the object they are in. */
#include <Python.h>

static PyObject *
hit(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = PyObject_Str(object);
    const char *characters;

    if (text == NULL)
        return NULL;
    characters = PyUnicode_AsUTF8(text);
    Py_DECREF(text);
    if (characters == NULL)
        return NULL;
    return PyBytes_FromString(characters);
}

static PyObject *
near_miss(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = PyObject_Str(object), *result;
    const char *characters;

    if (text == NULL)
        return NULL;
    characters = PyUnicode_AsUTF8(text);
    result = characters == NULL ? NULL : PyBytes_FromString(characters);
    Py_DECREF(text);
    return result;
}

#define CHARACTERS(text) PyUnicode_AsUTF8(text)

static PyObject *
macro_form(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = PyObject_Str(object);
    const char *characters;

    if (text == NULL)
        return NULL;
    characters = CHARACTERS(text);
    Py_DECREF(text);
    return characters == NULL ? NULL : PyBytes_FromString(characters);
}

static PyObject *
goto_cleanup(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = PyObject_Str(object);
    const char *characters = NULL;

    if (text == NULL)
        return NULL;
    characters = PyUnicode_AsUTF8(text);
    if (characters == NULL)
        goto done;
    if (characters[0] == '\0')
        characters = "(empty)";
done:
    Py_DECREF(text);
    return characters == NULL ? NULL : PyBytes_FromString(characters);
}

static PyMethodDef methods[] = {
    {"hit", hit, METH_O, NULL},
    {"near_miss", near_miss, METH_O, NULL},
    {"macro_form", macro_form, METH_O, NULL},
    {"goto_cleanup", goto_cleanup, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};
