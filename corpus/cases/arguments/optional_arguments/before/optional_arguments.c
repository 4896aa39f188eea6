/* Arguments after the bar keep their presets when absent. */
#include <Python.h>

static PyObject *
greet(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *name = "world";
    int loud = 0;

    if (!PyArg_ParseTuple(args, "|sp:greet", &name, &loud))
        return NULL;
    return PyUnicode_FromFormat("hello %s%s", name, loud ? "!" : "");
}

static PyObject *
range_of(PyObject *Py_UNUSED(self), PyObject *args)
{
    long start, stop = -1;
    double step = 1.0;
    PyObject *extra = NULL;

    if (!PyArg_ParseTuple(args, "l|ldO:range_of", &start, &stop, &step, &extra))
        return NULL;
    if (extra == NULL)
        extra = Py_None;
    return Py_BuildValue("(lldO)", start, stop, step, extra);
}

static PyObject *
unpacked(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *first, *second = Py_False;

    if (!PyArg_UnpackTuple(args, "unpacked", 1, 2, &first, &second))
        return NULL;
    return PyTuple_Pack(2, second, first);
}

static PyMethodDef optional_arguments_methods[] = {
    {"greet", greet, METH_VARARGS, NULL},
    {"range_of", range_of, METH_VARARGS, NULL},
    {"unpacked", unpacked, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef optional_arguments_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "optional_arguments",
    .m_size = -1,
    .m_methods = optional_arguments_methods,
};

PyMODINIT_FUNC
PyInit_optional_arguments(void)
{
    return PyModule_Create(&optional_arguments_module);
}
