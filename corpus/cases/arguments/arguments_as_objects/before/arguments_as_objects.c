/* The arguments themselves are used as objects: passed on, kept, counted. */
#include <Python.h>

static PyObject *last_call;

/* A helper that takes the tuple as any other object. */
static PyObject *
paired(PyObject *name, PyObject *args)
{
    return PyTuple_Pack(2, name, args);
}

static PyObject *
collect(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *name = PyUnicode_FromString("all"), *result;

    if (name == NULL)
        return NULL;
    result = paired(name, args);
    Py_DECREF(name);
    return result;
}

/* Calls its first argument with the others and all keywords. */
static PyObject *
apply(PyObject *Py_UNUSED(self), PyObject *args, PyObject *kwds)
{
    PyObject *rest, *result;

    if (PyTuple_GET_SIZE(args) < 1) {
        PyErr_SetString(PyExc_TypeError, "a function is needed");
        return NULL;
    }
    rest = PyTuple_GetSlice(args, 1, PyTuple_GET_SIZE(args));
    if (rest == NULL)
        return NULL;
    result = PyObject_Call(PyTuple_GET_ITEM(args, 0), rest, kwds);
    Py_DECREF(rest);
    return result;
}

/* How many keywords there were, and the dict of them. */
static PyObject *
named(PyObject *Py_UNUSED(self), PyObject *args, PyObject *kwds)
{
    if (kwds == NULL)
        return PyLong_FromSsize_t(PyTuple_Size(args));
    Py_INCREF(kwds);
    return kwds;
}

static PyObject *
remember(PyObject *Py_UNUSED(self), PyObject *args)
{
    Py_XDECREF(last_call);
    Py_INCREF(args);
    last_call = args;
    Py_RETURN_NONE;
}

static PyObject *
remembered(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(unused))
{
    if (last_call == NULL)
        Py_RETURN_NONE;
    Py_INCREF(last_call);
    return last_call;
}

/* Another name for collect. */
static PyObject *
gather(PyObject *self, PyObject *args)
{
    return collect(self, args);
}

static PyMethodDef arguments_as_objects_methods[] = {
    {"collect", collect, METH_VARARGS, NULL},
    {"apply", (PyCFunction)(void (*)(void))apply, METH_VARARGS | METH_KEYWORDS, NULL},
    {"named", (PyCFunction)(void (*)(void))named, METH_VARARGS | METH_KEYWORDS, NULL},
    {"remember", remember, METH_VARARGS, NULL},
    {"remembered", remembered, METH_NOARGS, NULL},
    {"gather", gather, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef arguments_as_objects_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "arguments_as_objects",
    .m_size = -1,
    .m_methods = arguments_as_objects_methods,
};

PyMODINIT_FUNC
PyInit_arguments_as_objects(void)
{
    return PyModule_Create(&arguments_as_objects_module);
}
