/* Seven objects, each made or not: 128 combinations meet at the end, and no two need telling apart. */
#include <Python.h>

static PyObject *
describe(PyObject *Py_UNUSED(self), PyObject *args)
{
    int bits;
    PyObject *one = NULL, *two = NULL, *four = NULL, *eight = NULL;
    PyObject *ten = NULL, *twenty = NULL, *forty = NULL;
    PyObject *result = NULL;

    if (!PyArg_ParseTuple(args, "i", &bits))
        return NULL;
    if ((bits & 0x01) && (one = PyUnicode_FromString("one")) == NULL)
        goto done;
    if ((bits & 0x02) && (two = PyUnicode_FromString("two")) == NULL)
        goto done;
    if ((bits & 0x04) && (four = PyUnicode_FromString("four")) == NULL)
        goto done;
    if (bits & 0x08) {
        eight = PyUnicode_FromString("eight");
        if (eight == NULL)
            goto done;
    }
    if (bits & 0x10) {
        ten = PyLong_FromLong(16);
        if (ten == NULL)
            goto done;
    }
    if (bits & 0x20) {
        twenty = PyLong_FromLong(32);
        if (twenty == NULL)
            goto done;
    }
    else if (bits & 0x40) {
        twenty = PyFloat_FromDouble(0.5);
        if (twenty == NULL)
            goto done;
    }
    if (bits & 0x80) {
        forty = PyLong_FromLong(64);
        if (forty == NULL)
            goto done;
    }
    result = PyTuple_Pack(
        7, one ? one : Py_None, two ? two : Py_None, four ? four : Py_None,
        eight ? eight : Py_None, ten ? ten : Py_None, twenty ? twenty : Py_None,
        forty ? forty : Py_None);
done:
    Py_XDECREF(one);
    Py_XDECREF(two);
    Py_XDECREF(four);
    Py_XDECREF(eight);
    Py_XDECREF(ten);
    Py_XDECREF(twenty);
    Py_XDECREF(forty);
    return result;
}

static PyMethodDef methods[] = {
    {"describe", describe, METH_VARARGS, "describe(bits)"},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "many_conditions", NULL, -1, methods, NULL, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit_many_conditions(void)
{
    return PyModule_Create(&definition);
}
