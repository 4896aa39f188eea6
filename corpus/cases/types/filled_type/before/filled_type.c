/* A static type that is completed by statements before it is made ready. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    double value;
} Cell;

static int
Cell_init(Cell *self, PyObject *args, PyObject *kwds)
{
    static char *names[] = {"value", NULL};

    return PyArg_ParseTupleAndKeywords(args, kwds, "|d", names, &self->value) ? 0 : -1;
}

static PyObject *
Cell_float(Cell *self)
{
    return PyFloat_FromDouble(self->value);
}

static PyNumberMethods Cell_as_number;

static PyTypeObject CellType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "filled_type.Cell",
    .tp_basicsize = sizeof(Cell),
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

static struct PyModuleDef filled_type_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "filled_type",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_filled_type(void)
{
    PyObject *m;

    CellType.tp_new = PyType_GenericNew;
    CellType.tp_init = (initproc)Cell_init;
    CellType.tp_doc = "Holds one number.";
    Cell_as_number.nb_float = (unaryfunc)Cell_float;
    CellType.tp_as_number = &Cell_as_number;
    if (PyType_Ready(&CellType) < 0)
        return NULL;
    m = PyModule_Create(&filled_type_module);
    if (m == NULL)
        return NULL;
    Py_INCREF(&CellType);
    PyModule_AddObject(m, "Cell", (PyObject *)&CellType);
    return m;
}
