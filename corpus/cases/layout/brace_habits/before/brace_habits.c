/* Functions as some teams lay them out. */
#include <Python.h>

static PyObject* add(PyObject* self, PyObject* args) {
  PyObject *a = NULL; PyObject *b = NULL; PyObject* sum = NULL;
  if (PyArg_ParseTuple(args, "OO:add", &a, &b)) {
    sum = PyNumber_Add(a, b); if (!sum) return NULL;
  } else return NULL;
  (void) self; return sum;
}

static PyMethodDef brace_habits_methods[] = {
    {"add", add, METH_VARARGS, "add(a, b)"},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef brace_habits_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "brace_habits",
    .m_size = -1,
    .m_methods = brace_habits_methods,
};

PyMODINIT_FUNC
PyInit_brace_habits(void)
{
    return PyModule_Create(&brace_habits_module);
}
