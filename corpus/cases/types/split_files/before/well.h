#ifndef WELL_H
#define WELL_H

#include <Python.h>

typedef struct {
    PyObject_HEAD
    char *bytes;
    Py_ssize_t size;
} Well;

extern PyTypeObject WellType;

PyObject *Well_new(PyTypeObject *, PyObject *, PyObject *);
void Well_dealloc(Well *);
PyObject *Well_repr(Well *);
PyObject *Well_fill(Well *, PyObject *);
PyObject *Well_get_size(Well *);
int Well_set_size(Well *, PyObject *);
int Well_getbuffer(Well *, Py_buffer *, int);
Py_ssize_t Well_length(Well *);

#endif
