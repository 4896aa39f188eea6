/* Init that can fail half way, and does when sys.init_failure_now is set. */
#include <Python.h>

static PyObject *Failure;

static struct PyModuleDef moduledef = {
    PyModuleDef_HEAD_INIT, "init_failure", NULL, -1, NULL, NULL, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit_init_failure(void)
{
    PyObject *m = NULL, *limits = NULL;

    m = PyModule_Create(&moduledef);
    if (m == NULL)
        goto fail;
    limits = PyDict_New();
    if (limits == NULL)
        goto fail;
    Failure = PyErr_NewException("init_failure.Failure", PyExc_RuntimeError, NULL);
    if (Failure == NULL)
        goto fail;
    if (PySys_GetObject("init_failure_now") != NULL) {
        PyErr_SetString(Failure, "not today");
        goto fail;
    }
    Py_INCREF(Failure);
    if (PyModule_AddObject(m, "Failure", Failure) < 0) {
        Py_DECREF(Failure);
        goto fail;
    }
    if (PyModule_AddObject(m, "limits", limits) < 0)
        goto fail;
    return m;

fail:
    Py_XDECREF(limits);
    Py_CLEAR(Failure);
    Py_XDECREF(m);
    return NULL;
}
