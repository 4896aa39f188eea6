/* Macros that are given statements, which a build keeps or drops as a whole. */
#include <Python.h>

#ifdef COUNTING
#define COUNTED(x)      x
#else
#define COUNTED(x)
#endif

/* Reads better than a bare block. */
#define TOGETHER(x)     { x; }

static long calls;

static PyObject *
doubled(PyObject *Py_UNUSED(self), PyObject *arg)
{
    PyObject *result;

    COUNTED( calls++; )
    result = PyNumber_Add(arg, arg);
    COUNTED(
        if (result != NULL && !PyLong_Check(result))
            calls += 100;
    )
    return result;
}

static PyObject *
pair(PyObject *Py_UNUSED(self), PyObject *arg)
{
    PyObject *list = PyList_New(0);

    if (list == NULL)
        return NULL;
    TOGETHER(
        PyObject *text = PyObject_Str(arg);
        if (text == NULL) {
            Py_DECREF(list);
            return NULL;
        }
        if (PyList_Append(list, text) < 0) {
            Py_DECREF(text);
            Py_DECREF(list);
            return NULL;
        }
        Py_DECREF(text)
    )
    if (PyList_Append(list, arg) < 0) {
        Py_DECREF(list);
        return NULL;
    }
    return list;
}

static PyObject *
counted(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(ignored))
{
    return PyLong_FromLong(calls);
}

static PyMethodDef methods[] = {
    {"doubled", doubled, METH_O, "doubled(x)"},
    {"pair", pair, METH_O, "pair(x): [str(x), x]"},
    {"counted", counted, METH_NOARGS, "counted()"},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "given_statements", NULL, -1, methods, NULL, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit_given_statements(void)
{
    return PyModule_Create(&definition);
}
