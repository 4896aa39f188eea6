/* What is read from the types of any objects: slots, dicts, and types that HPy has no handle for. */
#include <Python.h>

/* Binds an object to an instance, as attribute access does. */
static PyObject *
bind(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *found, *instance, *type;

    if (!PyArg_ParseTuple(args, "OOO", &found, &instance, &type))
        return NULL;
    if (Py_TYPE(found)->tp_descr_get == NULL) {
        PyErr_Format(PyExc_TypeError, "%s binds nothing", Py_TYPE(found)->tp_name);
        return NULL;
    }
    return Py_TYPE(found)->tp_descr_get(found, instance == Py_None ? NULL : instance, type);
}

static PyObject *
binds(PyObject *Py_UNUSED(module), PyObject *found)
{
    if (found->ob_type->tp_descr_get && !PyType_Check(found))
        Py_RETURN_TRUE;
    Py_RETURN_FALSE;
}

/* Whether the type of an object has a name of its own, not from a base. */
static PyObject *
has_own(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *o, *name;

    if (!PyArg_ParseTuple(args, "OU", &o, &name))
        return NULL;
    if (PyDict_GetItem(o->ob_type->tp_dict, name))
        Py_RETURN_TRUE;
    if (PyDict_GetItem(Py_TYPE(o)->tp_dict, name) != NULL)
        Py_RETURN_TRUE;
    Py_RETURN_FALSE;
}

static PyObject *
own(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *type, *name, *dict = NULL, *result;

    if (!PyArg_ParseTuple(args, "OU", &type, &name))
        return NULL;
    if (PyType_Check(type)) {
        dict = ((PyTypeObject *)type)->tp_dict;
        Py_XINCREF(dict);
    }
    if (dict == NULL)
        dict = PyObject_GetAttrString(type, "__dict__");
    if (dict == NULL)
        return NULL;
    result = PyObject_GetItem(dict, name);
    Py_DECREF(dict);
    return result;
}

static PyObject *
is_super(PyObject *Py_UNUSED(module), PyObject *o)
{
    return PyBool_FromLong(PyObject_TypeCheck(o, &PySuper_Type));
}

static PyMethodDef methods[] = {
    {"bind", bind, METH_VARARGS, NULL},
    {"binds", binds, METH_O, NULL},
    {"has_own", has_own, METH_VARARGS, NULL},
    {"own", own, METH_VARARGS, NULL},
    {"is_super", is_super, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef type_reads_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "type_reads",
    .m_size = -1,
    .m_methods = methods,
};

PyMODINIT_FUNC
PyInit_type_reads(void)
{
    return PyModule_Create(&type_reads_module);
}
