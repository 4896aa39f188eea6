/* An init function that fills a table of its own under #ifdefs and returns through a macro. */
#include <Python.h>

#define INIT_FAILED NULL
#define INIT_DONE(v) return (v)

#define SMALL 1
#define LARGE 1000

static PyMethodDef init_by_macros_methods[] = {
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef init_by_macros_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "init_by_macros",
    .m_size = -1,
    .m_methods = init_by_macros_methods,
};

PyMODINIT_FUNC
PyInit_init_by_macros(void)
{
    PyObject *names;
    PyObject *m = PyModule_Create(&init_by_macros_module);

    if (m == NULL)
        return INIT_FAILED;
    names = PyDict_New();
#ifdef SMALL
    PyModule_AddIntConstant(m, "SMALL", SMALL);
    PyDict_SetItem(names, PyLong_FromLong(SMALL), PyUnicode_FromString("SMALL"));
#endif
#ifdef MIDDLE
    PyModule_AddIntConstant(m, "MIDDLE", MIDDLE);
    PyDict_SetItem(names, PyLong_FromLong(MIDDLE), PyUnicode_FromString("MIDDLE"));
#endif
#ifdef LARGE
    PyModule_AddIntConstant(m, "LARGE", LARGE);
    PyDict_SetItem(names, PyLong_FromLong(LARGE), PyUnicode_FromString("LARGE"));
#endif
    PyModule_AddObject(m, "names", names);
    INIT_DONE(m);
}
