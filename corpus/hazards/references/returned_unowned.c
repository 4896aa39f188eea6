/* HPY107: what belongs to the caller is returned without a reference of its own. */
#include <Python.h>

static PyObject *
hit(PyObject *Py_UNUSED(self), PyObject *object)
{
    return object;
}

static PyObject *
near_miss(PyObject *Py_UNUSED(self), PyObject *object)
{
    Py_INCREF(object);
    return object;
}

#define RETURN_NONE() return Py_None

static PyObject *
macro_form(PyObject *Py_UNUSED(self), PyObject *object)
{
    if (PyObject_IsTrue(object) < 0)
        return NULL;
    RETURN_NONE();
}

static PyObject *
goto_cleanup(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *result = object;

    if (PyUnicode_Check(object))
        goto done;
    result = PyObject_Str(object);
done:
    return result;
}

/* What is only named in a table inside of a function is called by others. */
static PyObject *
in_table(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(ignored))
{
    return Py_None;
}

int
add_table(PyObject *module)
{
    static PyMethodDef table[] = {
        {"in_table", in_table, METH_NOARGS, NULL},
        {NULL, NULL, 0, NULL}
    };

    return PyModule_AddFunctions(module, table);
}

static PyMethodDef methods[] = {
    {"hit", hit, METH_O, NULL},
    {"near_miss", near_miss, METH_O, NULL},
    {"macro_form", macro_form, METH_O, NULL},
    {"goto_cleanup", goto_cleanup, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};
