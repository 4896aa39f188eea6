/* Writes into the memory of another object. */
#include <Python.h>
#include <string.h>

static PyObject *
wipe(PyObject *Py_UNUSED(self), PyObject *obj)
{
    Py_buffer view;

    if (PyObject_GetBuffer(obj, &view, PyBUF_WRITABLE) < 0)
        return NULL;
    memset(view.buf, 0, (size_t)view.len);
    PyBuffer_Release(&view);
    Py_RETURN_NONE;
}

static PyMethodDef writable_buffer_methods[] = {
    {"wipe", wipe, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef writable_buffer_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "writable_buffer",
    .m_size = -1,
    .m_methods = writable_buffer_methods,
};

PyMODINIT_FUNC
PyInit_writable_buffer(void)
{
    return PyModule_Create(&writable_buffer_module);
}
