/*
 * gather: walking lists, dicts and objects.
 */
#include <Python.h>

/* Returns a new reference to a tuple holding the items of a list or tuple. */
static PyObject *
as_tuple(PyObject *items)
{
    if (PyTuple_Check(items)) {
        Py_INCREF(items);
        return items;
    }
    if (PyList_Check(items))
        return PyList_AsTuple(items);
    PyErr_Format(PyExc_TypeError, "expected a list or tuple, not %R", items);
    return NULL;
}

/* Adds one to counts[key]. */
static int
bump(PyObject *counts, PyObject *key)
{
    PyObject *old, *next;
    long value = 0;
    int status;

    old = PyDict_GetItemWithError(counts, key);
    if (old == NULL) {
        if (PyErr_Occurred())
            return -1;      /* unhashable key */
    }
    else {
        value = PyLong_AsLong(old);
        if (value == -1 && PyErr_Occurred())
            return -1;
    }
    next = PyLong_FromLong(value + 1);
    if (next == NULL)
        return -1;
    status = PyDict_SetItem(counts, key, next);
    Py_DECREF(next);
    return status;
}

PyDoc_STRVAR(length_doc, "length(obj) -> int, or None for objects without a length");

static PyObject *
gather_length(PyObject *Py_UNUSED(self), PyObject *obj)
{
    Py_ssize_t n = PyObject_Length(obj);

    if (n == -1 && PyErr_Occurred()) {
        if (!PyErr_ExceptionMatches(PyExc_TypeError))
            return NULL;
        PyErr_Clear();
        Py_RETURN_NONE;
    }
    return PyLong_FromSsize_t(n);
}

PyDoc_STRVAR(histogram_doc, "histogram(items) -> dict of item to count");

static PyObject *
gather_histogram(PyObject *Py_UNUSED(self), PyObject *items)
{
    PyObject *counts = NULL;
    PyObject *tuple = as_tuple(items);
    Py_ssize_t i;

    if (tuple == NULL)
        goto error;
    counts = PyDict_New();
    if (counts == NULL)
        goto error;
    for (i = 0; i < PyTuple_GET_SIZE(tuple); i++) {
        if (bump(counts, PyTuple_GET_ITEM(tuple, i)) < 0)
            goto error;
    }
    Py_DECREF(tuple);
    return counts;

error:
    Py_CLEAR(counts);
    Py_XDECREF(tuple);
    return NULL;
}

PyDoc_STRVAR(lookup_doc, "lookup(mapping, key[, default])\n\nmapping[key] or default");

static PyObject *
gather_lookup(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *mapping, *fallback = NULL, *value;
    const char *key;

    if (!PyArg_ParseTuple(args, "Os|O:lookup", &mapping, &key, &fallback))
        return NULL;
    if (!PyDict_Check(mapping)) {
        PyErr_SetString(PyExc_TypeError, "lookup() needs a dict");
        return NULL;
    }
    value = PyDict_GetItemString(mapping, key);
    if (value == NULL)
        value = fallback ? fallback : Py_None;
    Py_INCREF(value);
    return value;
}

PyDoc_STRVAR(replace_doc, "replace(list, old, new) -> number of items replaced");

static PyObject *
gather_replace(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *list, *old, *new;
    Py_ssize_t i;
    int replaced = 0;

    if (!PyArg_ParseTuple(args, "OOO:replace", &list, &old, &new))
        return NULL;
    if (!PyList_Check(list)) {
        PyErr_SetString(PyExc_TypeError, "replace() works on lists only");
        return NULL;
    }
    for (i = 0; i < PyList_Size(list); i++) {
        PyObject *item = PyList_GET_ITEM(list, i);
        int same;

        Py_INCREF(item);    /* comparing may run anything */
        same = PyObject_RichCompareBool(item, old, Py_EQ);
        Py_DECREF(item);
        if (same < 0)
            return NULL;
        if (!same)
            continue;
        Py_INCREF(new);
        if (PyList_SetItem(list, i, new) < 0)
            return NULL;
        replaced++;
    }
    return Py_BuildValue("i", replaced);
}

PyDoc_STRVAR(apply_doc, "apply(function, items) -> list of function(item, index)");

static PyObject *
gather_apply(PyObject *Py_UNUSED(self), PyObject *args)
{
	/* this one came from another project, with its tabs */
	PyObject *function, *items, *tuple = NULL, *list = NULL;
	Py_ssize_t i, n;

	if (!PyArg_ParseTuple(args, "OO:apply", &function, &items))
		return NULL;
	if (!PyCallable_Check(function)) {
		PyErr_SetString(PyExc_TypeError, "apply() needs a callable");
		return NULL;
	}
	tuple = as_tuple(items);
	if (!tuple)
		goto fail;
	n = PyTuple_Size(tuple);
	list = PyList_New(n);
	if (!list)
		goto fail;
	for (i = 0; i < n; i++) {
		PyObject *index = PyLong_FromSsize_t(i), *value;
		if (!index)
			goto fail;
		value = PyObject_CallFunctionObjArgs(function,
				PyTuple_GET_ITEM(tuple, i), index, NULL);
		Py_DECREF(index);
		if (!value)
			goto fail;
		PyList_SET_ITEM(list, i, value);	/* steals */
	}
	Py_DECREF(tuple);
	return list;
fail:
	Py_XDECREF(list);
	Py_XDECREF(tuple);
	return NULL;
}

PyDoc_STRVAR(advance_doc, "advance(obj, step) -> bool\n\n\
Adds step to obj.count, or sets it; True if it was there before.\n\
Then calls obj.advanced(step) if there is such a method.");

static PyObject *
gather_advance(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *obj, *value, *answer;
    long step, count = 0;
    int existed;

    if (!PyArg_ParseTuple(args, "Ol:advance", &obj, &step))
        return NULL;
    existed = PyObject_HasAttrString(obj, "count");
    if (existed) {
        value = PyObject_GetAttrString(obj, "count");
        if (value == NULL)
            return NULL;
        count = PyLong_AsLong(value);
        Py_DECREF(value);
        if (count == -1 && PyErr_Occurred())
            return NULL;
    }
    value = PyLong_FromLong(count + step);
    if (value == NULL || PyObject_SetAttrString(obj, "count", value) < 0) {
        Py_XDECREF(value);
        return NULL;
    }
    Py_DECREF(value);
    if (PyObject_HasAttrString(obj, "advanced")) {
        answer = PyObject_CallMethod(obj, "advanced", "(l)", step);
        if (answer == NULL)
            return NULL;
        Py_DECREF(answer);
    }
    if (existed)
        Py_RETURN_TRUE;
    Py_RETURN_FALSE;
}

static PyMethodDef gather_methods[] = {
    {"length", gather_length, METH_O, length_doc},
    {"histogram", gather_histogram, METH_O, histogram_doc},
    {"lookup", gather_lookup, METH_VARARGS, lookup_doc},
    {"replace", gather_replace, METH_VARARGS, replace_doc},
    {"apply", gather_apply, METH_VARARGS, apply_doc},
    {"advance", gather_advance, METH_VARARGS, advance_doc},
    {NULL, NULL, 0, NULL}       /* sentinel */
};

static struct PyModuleDef gather_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "gather",
    .m_doc = "Walks containers.",
    .m_size = -1,
    .m_methods = gather_methods,
};

PyMODINIT_FUNC
PyInit_gather(void)
{
    return PyModule_Create(&gather_module);
}
