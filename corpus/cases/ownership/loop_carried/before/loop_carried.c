/* Walks a chain: each step replaces the object in hand by its successor. */
#include <Python.h>

static PyObject *
last_of(PyObject *Py_UNUSED(self), PyObject *start)
{
    PyObject *cur = start, *next;

    Py_INCREF(cur);
    for (;;) {
        next = PyObject_GetAttrString(cur, "next");
        if (next == NULL) {
            Py_DECREF(cur);
            return NULL;
        }
        if (next == Py_None) {
            Py_DECREF(next);
            return cur;
        }
        Py_DECREF(cur);
        cur = next;
    }
}

static PyObject *
power(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *base, *acc, *tmp;
    int times;

    if (!PyArg_ParseTuple(args, "Oi:power", &base, &times))
        return NULL;
    acc = PyLong_FromLong(1);
    while (acc != NULL && times-- > 0) {
        tmp = PyNumber_Multiply(acc, base);
        Py_DECREF(acc);
        acc = tmp;
    }
    return acc;
}

static PyMethodDef loop_carried_methods[] = {
    {"last_of", last_of, METH_O, NULL},
    {"power", power, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef loop_carried_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "loop_carried",
    .m_size = -1,
    .m_methods = loop_carried_methods,
};

PyMODINIT_FUNC
PyInit_loop_carried(void)
{
    return PyModule_Create(&loop_carried_module);
}
