/* HPY109: nobody can tell whether to release what a helper gives. */
#include <Python.h>

static PyObject *
hit(PyObject *list)
{
    if (PyList_GET_SIZE(list) == 1)
        return PyList_GET_ITEM(list, 0);        /* lent by the list */
    return PySequence_Tuple(list);              /* new */
}

static PyObject *
near_miss(PyObject *list)
{
    if (PyList_GET_SIZE(list) == 1) {
        PyObject *item = PyList_GET_ITEM(list, 0);

        Py_INCREF(item);
        return item;
    }
    return PySequence_Tuple(list);
}

/* Callers are looked at with each of the two, so that a wrong one is found where it is wrong. */
static PyObject *
of_a_parameter(PyObject *object)
{
    if (PyUnicode_Check(object))
        return object;
    return PyObject_Str(object);
}

#define GIVE(x) return (x)

static PyObject *
macro_form(PyObject *list)
{
    if (PyList_GET_SIZE(list) == 1)
        GIVE(PyList_GET_ITEM(list, 0));
    GIVE(PySequence_Tuple(list));
}

static PyObject *
goto_cleanup(PyObject *table)
{
    PyObject *result = PyDict_GetItemString(table, "name");

    if (result != NULL)
        goto done;
    result = PyObject_Str(table);
done:
    return result;
}

static PyObject *
all(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *(*functions[])(PyObject *) = {hit, near_miss, of_a_parameter, macro_form, goto_cleanup};
    PyObject *first = functions[0](object);

    return PyLong_FromLong(first != NULL);
}

static PyMethodDef methods[] = {
    {"all", all, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};
