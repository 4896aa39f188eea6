/* What the type is. */
#include "well.h"

PyDoc_STRVAR(fill_doc, "Fills the well with one byte.");

static PyMethodDef Well_methods[] = {
    {"fill", (PyCFunction)Well_fill, METH_VARARGS, fill_doc},
    {NULL}
};

static PyGetSetDef Well_getset[] = {
    {"size", (getter)(void (*)(void))Well_get_size,
     (setter)(void (*)(void))Well_set_size, "how deep", NULL},
    {NULL}
};

static PySequenceMethods Well_sequence = {
    .sq_length = (lenfunc)Well_length,
};

static PyBufferProcs Well_buffer = {
    .bf_getbuffer = (getbufferproc)Well_getbuffer,
};

PyTypeObject WellType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "split_files.Well",
    .tp_basicsize = sizeof(Well),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = Well_new,
    .tp_dealloc = (destructor)Well_dealloc,
    .tp_repr = (reprfunc)Well_repr,
    .tp_methods = Well_methods,
    .tp_getset = Well_getset,
    .tp_as_sequence = &Well_sequence,
    .tp_as_buffer = &Well_buffer,
};

static struct PyModuleDef split_files_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "split_files",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_split_files(void)
{
    PyObject *m = PyModule_Create(&split_files_module);

    if (m == NULL)
        return NULL;
    if (PyModule_AddType(m, &WellType) < 0) {
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
