/*
 * tally: counting and summing helpers for plain Python sequences.
 *
 * Everything here works on lists and tuples of whatever the caller
 * provides; numbers are only converted to C where a C result is asked for.
 */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <ctype.h>
#include <string.h>

#define TALLY_MAX_REPEAT 4096

#if PY_VERSION_HEX >= 0x030a0000
#define TALLY_DIALECT "modern"
#else
#define TALLY_DIALECT "classic"
#endif

static PyObject *TallyError;    /* tally.Error, created by the init function */
static long call_count = 0;

PyDoc_STRVAR(module_doc,
"Counting and summing helpers.\n\
\n\
All functions accept lists and tuples.");

/* ---- internal helpers ------------------------------------------------ */

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

/* Stores the number of true items in *out; 0 on success, -1 on error. */
static int
count_true(PyObject *tuple, int *out)
{
    Py_ssize_t i, n = PyTuple_GET_SIZE(tuple);
    int found = 0;

    for (i = 0; i < n; i++) {
        int truth = PyObject_IsTrue(PyTuple_GET_ITEM(tuple, i));
        if (truth < 0)
            return -1;
        found += truth;
    }
    *out = found;
    return 0;
}

/* Adds the items up with C doubles. */
static int
sum_doubles(PyObject *tuple, double *out)
{
    Py_ssize_t i;
    double sum = 0.0;

    for (i = 0; i < PyTuple_GET_SIZE(tuple); i++) {
        PyObject *item = PyTuple_GET_ITEM(tuple, i);    /* borrowed */
        double value = PyFloat_AsDouble(item);
        if (value == -1.0 && PyErr_Occurred())
            return -1;
        sum += value;
    }
    *out = sum;
    return 0;
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

/* ---- no arguments ---------------------------------------------------- */

PyDoc_STRVAR(calls_doc, "calls() -> int\n\nHow often total() was called.");

static PyObject *
tally_calls(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(ignored))
{
    return PyLong_FromLong(call_count);
}

PyDoc_STRVAR(reset_doc, "reset() -> None\n\nForgets the number of calls.");

static PyObject *
tally_reset(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(ignored))
{
    call_count = 0;
    Py_RETURN_NONE;
}

/* ---- one argument ---------------------------------------------------- */

PyDoc_STRVAR(total_doc, "total(items)\n\nThe sum of the items, starting at 0.");

static PyObject *
tally_total(PyObject *Py_UNUSED(self), PyObject *items)
{
    PyObject *tuple, *sum, *next;
    Py_ssize_t i, n;

    call_count++;
    tuple = as_tuple(items);
    if (tuple == NULL)
        return NULL;
    sum = PyLong_FromLong(0);
    if (sum == NULL)
        goto fail;
    n = PyTuple_GET_SIZE(tuple);
    for (i = 0; i < n; i++) {
        next = PyNumber_Add(sum, PyTuple_GET_ITEM(tuple, i));
        if (next == NULL)
            goto fail;
        Py_DECREF(sum);
        sum = next;
    }
    Py_DECREF(tuple);
    return sum;

fail:
    Py_DECREF(tuple);
    Py_XDECREF(sum);
    return NULL;
}

PyDoc_STRVAR(mean_doc, "mean(items) -> float\n\nRaises tally.Error when empty.");

static PyObject *
tally_mean(PyObject *Py_UNUSED(self), PyObject *items)
{
    double sum;
    Py_ssize_t n;
    PyObject *tuple = as_tuple(items);

    if (!tuple)
        return NULL;
    if (sum_doubles(tuple, &sum) < 0) {
        Py_DECREF(tuple);
        return NULL;
    }
    n = PyTuple_GET_SIZE(tuple);
    Py_DECREF(tuple);
    if (n == 0) {
        PyErr_SetString(TallyError, "mean of no items");
        return NULL;
    }
    return PyFloat_FromDouble(sum / (double)n);
}

PyDoc_STRVAR(minmax_doc, "minmax(items) -> (lowest, highest)");

static PyObject *
tally_minmax(PyObject *Py_UNUSED(self), PyObject *items)
{
    PyObject *tuple, *lo, *hi, *pair = NULL;
    Py_ssize_t i;

    if ((tuple = as_tuple(items)) == NULL)
        return NULL;
    if (PyTuple_GET_SIZE(tuple) == 0) {
        PyErr_SetString(TallyError, "no items to compare");
        goto done;
    }
    lo = hi = PyTuple_GET_ITEM(tuple, 0);
    for (i = 1; i < PyTuple_GET_SIZE(tuple); i++) {
        PyObject *item = PyTuple_GET_ITEM(tuple, i);
        int less = PyObject_RichCompareBool(item, lo, Py_LT);
        if (less < 0)
            goto done;
        if (less) {
            lo = item;
            continue;
        }
        less = PyObject_RichCompareBool(hi, item, Py_LT);
        if (less < 0)
            goto done;
        if (less)
            hi = item;
    }
    pair = PyTuple_New(2);
    if (pair == NULL)
        goto done;
    Py_INCREF(lo);
    PyTuple_SET_ITEM(pair, 0, lo);
    Py_INCREF(hi);
    PyTuple_SET_ITEM(pair, 1, hi);
done:
    Py_DECREF(tuple);
    return pair;
}

PyDoc_STRVAR(histogram_doc, "histogram(items) -> dict of item to count");

static PyObject *
tally_histogram(PyObject *Py_UNUSED(self), PyObject *items)
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

PyDoc_STRVAR(length_or_doc, "length(obj) -> int, or None for objects without a length");

static PyObject *
tally_length(PyObject *Py_UNUSED(self), PyObject *obj)
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

PyDoc_STRVAR(describe_doc, "describe(obj) -> str, both spellings of the object");

static PyObject *
tally_describe(PyObject *Py_UNUSED(self), PyObject *obj)
{
    PyObject *text, *repr = NULL, *result = NULL;

    text = PyObject_Str(obj);
    if (text == NULL)
        goto done;
    repr = PyObject_Repr(obj);
    if (repr == NULL)
        goto done;
    result = PyUnicode_FromFormat("%U (%U)", text, repr);
done:
    Py_XDECREF(text);
    Py_XDECREF(repr);
    return result;
}

/* ---- positional arguments -------------------------------------------- */

PyDoc_STRVAR(clamp_doc, "clamp(value, low, high) -> float");

static PyObject *
tally_clamp(PyObject *Py_UNUSED(self), PyObject *args)
{
    double value, low, high;

    if (!PyArg_ParseTuple(args, "ddd:clamp", &value, &low, &high))
        return NULL;
    if (low > high) {
        PyErr_SetString(PyExc_ValueError, "low is above high");
        return NULL;
    }
    if (value < low) value = low;
    else if (value > high) value = high;
    return PyFloat_FromDouble(value);
}

PyDoc_STRVAR(lookup_doc, "lookup(mapping, key[, default])\n\nmapping[key] or default");

static PyObject *
tally_lookup(PyObject *Py_UNUSED(self), PyObject *args)
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
tally_replace(PyObject *Py_UNUSED(self), PyObject *args)
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

PyDoc_STRVAR(repeat_doc, "repeat(text, times) -> str");

static PyObject *
tally_repeat(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *text;
    char *buffer;
    Py_ssize_t size, times, i;
    PyObject *result;

    if (!PyArg_ParseTuple(args, "s#n:repeat", &text, &size, &times))
        return NULL;
    if (times < 0 || times > TALLY_MAX_REPEAT) {
        PyErr_Format(TallyError, "cannot repeat %zd times", times);
        return NULL;
    }
    buffer = (char *)malloc((size_t)(size * times) + 1);
    if (buffer == NULL)
        return PyErr_NoMemory();
    for (i = 0; i < times; i++)
        memcpy(buffer + i * size, text, (size_t)size);
    result = Py_BuildValue("s#", buffer, size * times);
    free(buffer);
    return result;
}

PyDoc_STRVAR(checksum_doc, "checksum(data[, seed[, even]]) -> (sum, length)");

static PyObject *
tally_checksum(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *data;
    Py_ssize_t size, i;
    int seed = 0, even = 0;
    long sum;

    if (!PyArg_ParseTuple(args, "y#|ip:checksum", &data, &size, &seed, &even))
        return NULL;
    sum = seed;
    for (i = 0; i < size; i++) {
        if (even && i % 2 != 0)
            continue;
        sum += (unsigned char)data[i];
    }
    return Py_BuildValue("(ll)", sum, (long)size);
}

PyDoc_STRVAR(apply_doc, "apply(function, items) -> list of function(item, index)");

static PyObject *
tally_apply(PyObject *Py_UNUSED(self), PyObject *args)
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
tally_advance(PyObject *Py_UNUSED(self), PyObject *args)
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

/* ---- keyword arguments ----------------------------------------------- */

PyDoc_STRVAR(words_doc, "words(text, shortest=1, upper=False, key=None) -> list of str");

static PyObject *
tally_words(PyObject *Py_UNUSED(self), PyObject *args, PyObject *kwargs)
{
    static char *kwlist[] = {"text", "shortest", "upper", "key", NULL};
    PyObject *text, *key = Py_None, *list, *word = NULL;
    const char *start, *end, *stop;
    Py_ssize_t size, shortest = 1;
    int upper = 0;

    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O|npO:words", kwlist,
                                     &text, &shortest, &upper, &key))
        return NULL;
    start = PyUnicode_AsUTF8AndSize(text, &size);
    if (start == NULL)
        return NULL;
    stop = start + size;
    list = PyList_New(0);
    if (list == NULL)
        return NULL;
    while (start < stop) {
        while (start < stop && isspace((unsigned char)*start))
            start++;
        for (end = start; end < stop && !isspace((unsigned char)*end); end++)
            ;
        if (end == start)
            break;
        if (end - start >= shortest) {
            word = PyUnicode_FromStringAndSize(start, end - start);
            if (word == NULL)
                goto fail;
            if (upper) {
                PyObject *changed = PyObject_CallMethod(word, "upper", NULL);
                Py_DECREF(word);
                word = changed;
                if (word == NULL)
                    goto fail;
            }
            if (key != Py_None) {
                PyObject *params = PyTuple_Pack(1, word), *changed;
                if (params == NULL)
                    goto fail;
                changed = PyObject_CallObject(key, params);
                Py_DECREF(params);
                if (changed == NULL)
                    goto fail;
                Py_DECREF(word);
                word = changed;
            }
            if (PyList_Append(list, word) < 0)
                goto fail;
            Py_CLEAR(word);
        }
        start = end;
    }
    return list;

fail:
    Py_XDECREF(word);
    Py_DECREF(list);
    return NULL;
}

PyDoc_STRVAR(summary_doc, "summary(items, scale=1.0, label='items') -> dict");

static PyObject *
tally_summary(PyObject *self, PyObject *args, PyObject *kwargs)
{
    static char *kwlist[] = {"items", "scale", "label", NULL};
    PyObject *items, *tuple, *result, *ends;
    const char *label = "items";
    double scale = 1.0, sum;
    int trues;

    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O|ds:summary", kwlist,
                                     &items, &scale, &label))
        return NULL;
    tuple = as_tuple(items);
    if (tuple == NULL)
        return NULL;
    if (count_true(tuple, &trues) < 0 || sum_doubles(tuple, &sum) < 0) {
        Py_DECREF(tuple);
        return NULL;
    }
    result = Py_BuildValue("{s:i,s:d}", "true", trues, "sum", sum * scale);
    if (result == NULL) {
        Py_DECREF(tuple);
        return NULL;
    }
    ends = tally_minmax(self, tuple);
    if (ends == NULL) {
        if (!PyErr_ExceptionMatches(TallyError))
            goto fail;
        PyErr_Clear();
        ends = Py_BuildValue("[OO]", Py_None, Py_None);
        if (ends == NULL)
            goto fail;
    }
    if (PyDict_SetItemString(result, "ends", ends) < 0) {
        Py_DECREF(ends);
        goto fail;
    }
    Py_DECREF(ends);
    Py_DECREF(tuple);
    /* "N" hands our reference over */
    return Py_BuildValue("(sN)", label, result);

fail:
    Py_DECREF(tuple);
    Py_DECREF(result);
    return NULL;
}

static PyMethodDef tally_methods[] = {
    {"calls",     tally_calls,     METH_NOARGS,  calls_doc},
    {"reset",     tally_reset,     METH_NOARGS,  reset_doc},
    {"total",     tally_total,     METH_O,       total_doc},
    {"mean",      tally_mean,      METH_O,       mean_doc},
    {"minmax",    tally_minmax,    METH_O,       minmax_doc},
    {"histogram", tally_histogram, METH_O,       histogram_doc},
    {"length",    tally_length,    METH_O,       length_or_doc},
    {"describe",  tally_describe,  METH_O,       describe_doc},
    {"clamp",     tally_clamp,     METH_VARARGS, clamp_doc},
    {"lookup",    tally_lookup,    METH_VARARGS, lookup_doc},
    {"replace",   tally_replace,   METH_VARARGS, replace_doc},
    {"repeat",    tally_repeat,    METH_VARARGS, repeat_doc},
    {"checksum",  tally_checksum,  METH_VARARGS, checksum_doc},
    {"apply",     tally_apply,     METH_VARARGS, apply_doc},
    {"advance",   tally_advance,   METH_VARARGS, advance_doc},
    {"words",     (PyCFunction)(void (*)(void))tally_words,
                  METH_VARARGS | METH_KEYWORDS, words_doc},
    {"summary",   (PyCFunction)(void (*)(void))tally_summary,
                  METH_VARARGS | METH_KEYWORDS, summary_doc},
    {NULL, NULL, 0, NULL}       /* sentinel */
};

static struct PyModuleDef tally_module = {
    PyModuleDef_HEAD_INIT,
    "tally",
    module_doc,
    -1,
    tally_methods,
    NULL,
    NULL,
    NULL,
    NULL
};

PyMODINIT_FUNC
PyInit_tally(void)
{
    PyObject *module = PyModule_Create(&tally_module);

    if (module == NULL)
        return NULL;
    TallyError = PyErr_NewException("tally.Error", PyExc_ValueError, NULL);
    if (TallyError == NULL)
        goto fail;
    Py_INCREF(TallyError);      /* one for the static, one for the module */
    if (PyModule_AddObject(module, "Error", TallyError) < 0) {
        Py_DECREF(TallyError);
        Py_CLEAR(TallyError);
        goto fail;
    }
    if (PyModule_AddIntConstant(module, "MAX_REPEAT", TALLY_MAX_REPEAT) < 0)
        goto fail;
    if (PyModule_AddStringConstant(module, "DIALECT", TALLY_DIALECT) < 0)
        goto fail;
    return module;

fail:
    Py_DECREF(module);
    return NULL;
}
