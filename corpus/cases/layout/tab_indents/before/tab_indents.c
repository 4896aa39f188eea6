/* Tabs	to indent,	and inside lines. */
#include <Python.h>

static PyObject *
add(PyObject *Py_UNUSED(self), PyObject *args)
{
	PyObject	*a,
			*b;	/* borrowed */

	if (!PyArg_ParseTuple(args, "OO:add", &a, &b))
		return NULL;
	return PyNumber_Add(a, b);
}

static PyMethodDef tab_indents_methods[] = {
	{"add", add, METH_VARARGS, "add(a, b)"},
	{NULL, NULL, 0, NULL}
};

static struct PyModuleDef tab_indents_module = {
	PyModuleDef_HEAD_INIT,
	.m_name = "tab_indents",
	.m_size = -1,
	.m_methods = tab_indents_methods,
};

PyMODINIT_FUNC
PyInit_tab_indents(void)
{
	return PyModule_Create(&tab_indents_module);
}
