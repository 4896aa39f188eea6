/* Lists and dicts, with and without separators, and a failing part. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
lists(PyObject *Py_UNUSED(self), PyObject *obj)
{
    return Py_BuildValue("[[], [O], [OO]]", obj, obj, obj);
}

static PyObject *
dicts(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *name;
    Py_ssize_t size;
    int count;

    if (!PyArg_ParseTuple(args, "s#i:dicts", &name, &size, &count))
        return NULL;
    return Py_BuildValue("{s:s#,s:i,si,s:{}}", "name", name, size,
                         "count", count, "twice", 2 * count, "more");
}

static PyObject *
halves(PyObject *Py_UNUSED(self), PyObject *obj)
{
    /* PyNumber_Float may fail: Py_BuildValue passes the error on */
    return Py_BuildValue("(Nd)", PyNumber_Float(obj), 0.5);
}

static PyMethodDef list_and_dict_shapes_methods[] = {
    {"lists", lists, METH_O, NULL},
    {"dicts", dicts, METH_VARARGS, NULL},
    {"halves", halves, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef list_and_dict_shapes_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "list_and_dict_shapes",
    .m_size = -1,
    .m_methods = list_and_dict_shapes_methods,
};

PyMODINIT_FUNC
PyInit_list_and_dict_shapes(void)
{
    return PyModule_Create(&list_and_dict_shapes_module);
}
