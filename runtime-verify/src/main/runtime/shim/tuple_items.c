/*
 * GraalPy's copy of HPy's CPython trampolines reads a tuple's items through this symbol of GraalPy's.
 * CPython has no such symbol; this is what it would be there.
 */
#include <Python.h>

static PyObject **items_of(PyTupleObject *t) { return t->ob_item; }
PyObject **(*GraalPy_get_PyTupleObject_ob_item)(PyTupleObject *) = items_of;
