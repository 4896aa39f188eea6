/* Two exec functions run one after the other. */
#include <Python.h>

static PyObject *
limit(PyObject *self, PyObject *Py_UNUSED(args))
{
    return PyObject_GetAttrString(self, "LIMIT");
}

static PyMethodDef multi_phase_methods[] = {
    {"limit", limit, METH_NOARGS, PyDoc_STR("limit() -> module.LIMIT")},
    {NULL, NULL, 0, NULL}
};

static int
add_limit(PyObject *module)
{
    return PyModule_AddIntConstant(module, "LIMIT", 10);
}

static int
add_names(PyObject *module)
{
    PyObject *names = Py_BuildValue("[ss]", "limit", "LIMIT");

    if (names == NULL)
        return -1;
    if (PyModule_AddObject(module, "__all__", names) < 0) {
        Py_DECREF(names);
        return -1;
    }
    return 0;
}

static PyModuleDef_Slot multi_phase_slots[] = {
    {Py_mod_exec, add_limit},
    {Py_mod_exec, add_names},
    {0, NULL}
};

static PyModuleDef multi_phase_def = {
    PyModuleDef_HEAD_INIT,
    .m_name = "multi_phase",
    .m_methods = multi_phase_methods,
    .m_slots = multi_phase_slots,
};

PyMODINIT_FUNC
PyInit_multi_phase(void)
{
    return PyModuleDef_Init(&multi_phase_def);
}
