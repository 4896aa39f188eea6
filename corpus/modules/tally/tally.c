/*
 * tally: summing helpers for plain Python sequences.
 *
 * Everything here works on lists and tuples of whatever the caller
 * provides; numbers are only converted to C where a C result is asked for.
 */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#define TALLY_MAX_ITEMS 100000

#if PY_VERSION_HEX >= 0x030a0000
#define TALLY_DIALECT "modern"
#else
#define TALLY_DIALECT "classic"
#endif

static PyObject *TallyError;    /* tally.Error, created by the init function */
static long call_count = 0;

PyDoc_STRVAR(module_doc,
"Summing helpers.\n\
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

/* ---- functions ------------------------------------------------------- */

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
    if (n > TALLY_MAX_ITEMS) {
        PyErr_Format(TallyError, "%zd items are too many", n);
        goto fail;
    }
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
    {"calls", tally_calls, METH_NOARGS, calls_doc},
    {"reset", tally_reset, METH_NOARGS, reset_doc},
    {"total", tally_total, METH_O, total_doc},
    {"mean", tally_mean, METH_O, mean_doc},
    {"minmax", tally_minmax, METH_O, minmax_doc},
    {"clamp", tally_clamp, METH_VARARGS, clamp_doc},
    {"summary", (PyCFunction)(void (*)(void))tally_summary,
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
    if (PyModule_AddIntConstant(module, "MAX_ITEMS", TALLY_MAX_ITEMS) < 0)
        goto fail;
    if (PyModule_AddStringConstant(module, "DIALECT", TALLY_DIALECT) < 0)
        goto fail;
    return module;

fail:
    Py_DECREF(module);
    return NULL;
}
