/* Parsing functions that look into tuples and objects other than the arguments of a call. */
#include <Python.h>

/* A helper that is given the tuple. */
static int
point(PyObject *pair, double *x, double *y)
{
    const char *label = "none";

    if (!PyArg_ParseTuple(pair, "dd|s:point", x, y, &label))
        return -1;
    return label[0] == 'n' ? 0 : 1;
}

static PyObject *
length(PyObject *Py_UNUSED(self), PyObject *pair)
{
    double x, y;
    int named = point(pair, &x, &y);

    if (named < 0)
        return NULL;
    return Py_BuildValue("(di)", x * x + y * y, named);
}

/* Swaps the parts of each pair in a list. */
static PyObject *
swapped(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *pairs, *result;
    Py_ssize_t i;

    if (!PyArg_ParseTuple(args, "O!", &PyList_Type, &pairs))
        return NULL;
    result = PyList_New(0);
    if (result == NULL)
        return NULL;
    for (i = 0; i < PyList_GET_SIZE(pairs); i++) {
        PyObject *first, *second = Py_None, *turned;

        if (!PyArg_UnpackTuple(PyList_GET_ITEM(pairs, i), "pair", 1, 2, &first, &second)) {
            Py_DECREF(result);
            return NULL;
        }
        turned = PyTuple_Pack(2, second, first);
        if (turned == NULL || PyList_Append(result, turned) < 0) {
            Py_XDECREF(turned);
            Py_DECREF(result);
            return NULL;
        }
        Py_DECREF(turned);
    }
    return result;
}

/* A helper that is told the name of what it unpacks for. */
static PyObject *
compared(PyObject *pair, const char *name, int operation)
{
    PyObject *first, *second;

    if (!PyArg_UnpackTuple(pair, name, 2, 2, &first, &second))
        return NULL;
    return PyObject_RichCompare(first, second, operation);
}

static PyObject *
rising(PyObject *Py_UNUSED(self), PyObject *pair)
{
    return compared(pair, "rising", Py_LT);
}

static PyObject *
falling(PyObject *Py_UNUSED(self), PyObject *pair)
{
    return compared(pair, "falling", Py_GT);
}

/* One object, by a format. */
static PyObject *
doubled(PyObject *Py_UNUSED(self), PyObject *o)
{
    int n;

    if (!PyArg_Parse(o, "i", &n))
        return NULL;
    return PyLong_FromLong(2L * n);
}

static PyMethodDef other_tuples_methods[] = {
    {"length", length, METH_O, NULL},
    {"swapped", swapped, METH_VARARGS, NULL},
    {"rising", rising, METH_O, NULL},
    {"falling", falling, METH_O, NULL},
    {"doubled", doubled, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef other_tuples_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "other_tuples",
    .m_size = -1,
    .m_methods = other_tuples_methods,
};

PyMODINIT_FUNC
PyInit_other_tuples(void)
{
    return PyModule_Create(&other_tuples_module);
}
