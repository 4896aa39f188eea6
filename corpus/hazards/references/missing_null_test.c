/* HPY105: a call that can fail gives null, which macros and increments follow blindly. */
#include <Python.h>

static PyObject *
hit(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *pair = PyTuple_New(2);

    Py_INCREF(object);
    PyTuple_SET_ITEM(pair, 0, object);          /* memory may have run out */
    Py_INCREF(Py_None);
    PyTuple_SET_ITEM(pair, 1, Py_None);
    return pair;
}

static PyObject *
near_miss(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *pair = PyTuple_New(2);

    if (!pair)
        return NULL;
    Py_INCREF(object);
    PyTuple_SET_ITEM(pair, 0, object);
    Py_INCREF(Py_None);
    PyTuple_SET_ITEM(pair, 1, Py_None);
    return pair;
}

/* The function tests its argument, so that this is well defined. */
static PyObject *
passed_on(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = PyObject_Str(object);
    Py_ssize_t length = PyObject_Size(text);

    Py_XDECREF(text);
    return length < 0 ? NULL : PyLong_FromSsize_t(length);
}

/* A truth value is there already, and so are small numbers, which constants often are. */
static PyObject *
at_hand(PyObject *Py_UNUSED(self), PyObject *dict)
{
    PyObject *truth = PyBool_FromLong(PyDict_Check(dict));
    PyObject *number = PyLong_FromLong(LIBRARY_FLAG);

    Py_DECREF(truth);
    Py_DECREF(number);
    Py_RETURN_NONE;
}

/* What is the same as an object is not null. */
static PyObject *
compared(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *answer = PyObject_CallNoArgs(object);

    if (answer == Py_False) {
        Py_DECREF(answer);
        return PyLong_FromLong(0);
    }
    return answer;
}

#define FREE(x) Py_DECREF(x)

static PyObject *
macro_form(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = PyObject_Str(object);

    FREE(text);
    return PyObject_Repr(object);
}

static PyObject *
goto_cleanup(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text, *copy = NULL;

    text = PyObject_Str(object);
    if (object == Py_None)
        goto done;
    if (text == NULL)
        return NULL;
    copy = PyObject_Repr(text);
done:
    Py_DECREF(text);                            /* not tested before the jump */
    return copy;
}

static PyMethodDef methods[] = {
    {"hit", hit, METH_O, NULL},
    {"near_miss", near_miss, METH_O, NULL},
    {"passed_on", passed_on, METH_O, NULL},
    {"at_hand", at_hand, METH_O, NULL},
    {"compared", compared, METH_O, NULL},
    {"macro_form", macro_form, METH_O, NULL},
    {"goto_cleanup", goto_cleanup, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};
