/* Functions that give back what somebody else owns. */
#include <Python.h>

static PyObject *
same(PyObject *Py_UNUSED(self), PyObject *obj)
{
    Py_INCREF(obj);
    return obj;
}

static PyObject *
module(PyObject *self, PyObject *Py_UNUSED(noargs))
{
    Py_INCREF(self);
    return self;
}

static PyObject *
nothing(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(noargs))
{
    Py_INCREF(Py_None);
    return Py_None;
}

static PyObject *
truth(PyObject *Py_UNUSED(self), PyObject *obj)
{
    int yes = PyObject_IsTrue(obj);
    PyObject *answer;

    if (yes < 0)
        return NULL;
    answer = yes ? Py_True : Py_False;
    Py_INCREF(answer);
    return answer;
}

static PyObject *
either(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *a, *b;
    int second = 0;

    if (!PyArg_ParseTuple(args, "OO|i:either", &a, &b, &second))
        return NULL;
    if (second) {
        Py_INCREF(b);
        return b;
    }
    Py_INCREF(a);
    return a;
}

/* The larger of two objects, the first when they are equal. */
static PyObject *
larger(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *a, *b, *result;
    int less;

    if (!PyArg_ParseTuple(args, "OO:larger", &a, &b))
        return NULL;
    less = PyObject_RichCompareBool(a, b, Py_LT);
    if (less < 0)
        return NULL;
    result = less ? b : a;
    Py_INCREF(result);
    return result;
}

static PyMethodDef methods[] = {
    {"same", same, METH_O, "same(obj) -> obj"},
    {"module", module, METH_NOARGS, "module() -> this module"},
    {"nothing", nothing, METH_NOARGS, "nothing() -> None"},
    {"truth", truth, METH_O, "truth(obj) -> bool"},
    {"either", either, METH_VARARGS, "either(a, b[, second]) -> a or b"},
    {"larger", larger, METH_VARARGS, "larger(a, b) -> a or b"},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef moduledef = {
    PyModuleDef_HEAD_INIT,
    .m_name = "sameagain",
    .m_doc = "Gives back what it was given.",
    .m_size = -1,
    .m_methods = methods
};

PyMODINIT_FUNC
PyInit_sameagain(void)
{
    return PyModule_Create(&moduledef);
}
