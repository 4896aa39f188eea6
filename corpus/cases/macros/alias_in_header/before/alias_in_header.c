/* A macro of a header of the project stands for a function of the API. */
#include "letters.h"

static int
count_letters(const Py_UCS4 *characters, int size)
{
    int count = 0;

    for (int i = 0; i < size; i++)
        if (IS_LETTER(characters[i]))
            count++;
    return count;
}

static PyObject *
letters(PyObject *Py_UNUSED(self), PyObject *args)
{
    int first, second;
    Py_UCS4 both[2];

    if (!PyArg_ParseTuple(args, "CC", &first, &second))
        return NULL;
    both[0] = (Py_UCS4)first;
    both[1] = (Py_UCS4)second;
    return PyLong_FromLong(count_letters(both, 2));
}

static PyMethodDef alias_in_header_methods[] = {
    {"letters", letters, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef alias_in_header_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "alias_in_header",
    .m_size = -1,
    .m_methods = alias_in_header_methods,
};

PyMODINIT_FUNC
PyInit_alias_in_header(void)
{
    return PyModule_Create(&alias_in_header_module);
}
