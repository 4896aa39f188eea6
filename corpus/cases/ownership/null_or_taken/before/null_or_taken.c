/* Helpers that take their argument over, but for a null: their callers need no test. */
#include <Python.h>

/* Steals the value; passes a failure on. */
static PyObject *
numbered(PyObject *value, Py_ssize_t number)
{
    if (value == NULL)
        return NULL;
    return Py_BuildValue("(Nn)", value, number);
}

/* Gives the mark of an object in seen, or no mark where none are kept. */
static int
enter(PyObject *seen, PyObject *obj, PyObject **mark_out)
{
    PyObject *mark;

    *mark_out = NULL;
    if (seen == Py_None)
        return 0;
    mark = PyObject_Repr(obj);
    if (mark == NULL)
        return -1;
    if (PyDict_SetItem(seen, mark, obj) < 0) {
        Py_DECREF(mark);
        return -1;
    }
    *mark_out = mark;
    return 0;
}

/* Takes the mark away again and gives it up, if there is one. */
static int
leave(PyObject *seen, PyObject *mark)
{
    int result;

    if (mark == NULL)
        return 0;
    result = PyDict_DelItem(seen, mark);
    Py_DECREF(mark);
    return result;
}

static PyObject *
label(PyObject *Py_UNUSED(self), PyObject *obj)
{
    return numbered(PyObject_Str(obj), 7);
}

static PyObject *
visit(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *seen, *obj, *mark;
    Py_ssize_t length;

    if (!PyArg_ParseTuple(args, "OO:visit", &seen, &obj))
        return NULL;
    if (enter(seen, obj, &mark) < 0)
        return NULL;
    length = PyObject_Length(obj);
    if (length < 0) {
        Py_XDECREF(mark);
        return NULL;
    }
    if (leave(seen, mark) < 0)
        return NULL;
    return PyLong_FromSsize_t(length);
}

static PyMethodDef null_or_taken_methods[] = {
    {"label", label, METH_O, NULL},
    {"visit", visit, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef null_or_taken_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "null_or_taken",
    .m_size = -1,
    .m_methods = null_or_taken_methods,
};

PyMODINIT_FUNC
PyInit_null_or_taken(void)
{
    return PyModule_Create(&null_or_taken_module);
}
