/* Items borrowed from a list, with three ways to leave the loop body. */
#include <Python.h>

/* position of the first number above the limit; stops at None; skips text */
static PyObject *
first_above(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *list;
    double limit;
    Py_ssize_t i;

    if (!PyArg_ParseTuple(args, "Od:first_above", &list, &limit))
        return NULL;
    if (!PyList_Check(list)) {
        PyErr_SetString(PyExc_TypeError, "list wanted");
        return NULL;
    }
    for (i = 0; i < PyList_GET_SIZE(list); i++) {
        PyObject *item = PyList_GET_ITEM(list, i);
        double value;

        if (item == Py_None)
            break;
        if (PyUnicode_Check(item))
            continue;
        value = PyFloat_AsDouble(item);
        if (value == -1.0 && PyErr_Occurred())
            return NULL;
        if (value > limit)
            return PyLong_FromSsize_t(i);
    }
    return PyLong_FromLong(-1);
}

static PyMethodDef borrowed_item_loop_methods[] = {
    {"first_above", first_above, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef borrowed_item_loop_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "borrowed_item_loop",
    .m_size = -1,
    .m_methods = borrowed_item_loop_methods,
};

PyMODINIT_FUNC
PyInit_borrowed_item_loop(void)
{
    return PyModule_Create(&borrowed_item_loop_module);
}
