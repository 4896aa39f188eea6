/* A second name for an object; the count goes up through the first one. */
#include <Python.h>

static PyObject *
head_and_list(PyObject *Py_UNUSED(self), PyObject *arg)
{
    PyObject *item, *alias, *list, *pair;

    item = PyObject_Str(arg);
    if (item == NULL)
        return NULL;
    list = PyList_New(1);
    if (list == NULL) {
        Py_DECREF(item);
        return NULL;
    }
    alias = item;
    Py_INCREF(item);
    PyList_SET_ITEM(list, 0, alias);
    pair = PyTuple_Pack(2, item, list);
    Py_DECREF(list);
    Py_DECREF(item);
    return pair;
}

/* no new reference here: both names are one */
static PyObject *
text_of(PyObject *Py_UNUSED(self), PyObject *arg)
{
    PyObject *text = PyObject_Repr(arg);
    PyObject *result = text;

    if (result != NULL && PyUnicode_GetLength(text) > 10) {
        Py_DECREF(text);
        result = PyUnicode_FromString("...");
    }
    return result;
}

static PyMethodDef alias_then_incref_methods[] = {
    {"head_and_list", head_and_list, METH_O, NULL},
    {"text_of", text_of, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef alias_then_incref_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "alias_then_incref",
    .m_size = -1,
    .m_methods = alias_then_incref_methods,
};

PyMODINIT_FUNC
PyInit_alias_then_incref(void)
{
    return PyModule_Create(&alias_then_incref_module);
}
