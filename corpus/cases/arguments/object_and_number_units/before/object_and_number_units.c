/* f d O p s in one format, in another order than the results. */
#include <Python.h>

static PyObject *
echo(PyObject *Py_UNUSED(self), PyObject *args)
{
    float f;
    double d;
    PyObject *o;
    int p;
    const char *s;

    if (!PyArg_ParseTuple(args, "fdOps:echo", &f, &d, &o, &p, &s))
        return NULL;
    return Py_BuildValue("(siOdd)", s, p, o, d, (double)f);
}

/* a message instead of a name */
static PyObject *
halve(PyObject *Py_UNUSED(self), PyObject *args)
{
    double d;

    if (!PyArg_ParseTuple(args, "d;halve wants one number", &d))
        return NULL;
    return PyFloat_FromDouble(d / 2);
}

static PyMethodDef object_and_number_units_methods[] = {
    {"echo", echo, METH_VARARGS, NULL},
    {"halve", halve, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef object_and_number_units_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "object_and_number_units",
    .m_size = -1,
    .m_methods = object_and_number_units_methods,
};

PyMODINIT_FUNC
PyInit_object_and_number_units(void)
{
    return PyModule_Create(&object_and_number_units_module);
}
