/* HPY102: what nobody is known to own is given up twice, or given up on some paths only. */
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *kept;
} Owner;

typedef struct {
    PyObject *item;
    struct { PyObject *seen; } inner[2];
} Record;

extern PyObject *find_object(int key);
extern void fill(PyObject **place);

static PyObject *
hit(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(args))
{
    PyObject *o = find_object(1);
    long size = 0;

    if (o != NULL) {
        size = (long)PyObject_Hash(o);
        Py_DECREF(o);
        Py_DECREF(o);
    }
    return PyLong_FromLong(size);
}

static PyObject *
near_miss(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(args))
{
    PyObject *o = find_object(1);

    Py_XDECREF(o);
    o = find_object(2);                         /* another object */
    Py_XDECREF(o);
    Py_RETURN_NONE;
}

static PyObject *
written_by_others(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(args))
{
    PyObject *o = NULL;

    fill(&o);
    Py_XDECREF(o);
    Py_XDECREF(o);
    Py_RETURN_NONE;
}

static PyObject *
uneven(PyObject *Py_UNUSED(self), PyObject *arg)
{
    PyObject *o = NULL;

    fill(&o);
    if (o == NULL)
        return NULL;
    if (arg == Py_None)
        return PyLong_FromLong(0);
    Py_DECREF(o);
    Py_RETURN_NONE;
}

static PyObject *
even(PyObject *Py_UNUSED(self), PyObject *arg)
{
    PyObject *o = NULL;

    fill(&o);
    if (o == NULL)
        return NULL;
    if (arg == Py_None) {
        Py_DECREF(o);
        return PyLong_FromLong(0);
    }
    Py_DECREF(o);
    Py_RETURN_NONE;
}

static void
place_twice(Record *r, int i)
{
    Py_XDECREF(r->inner[i].seen);
    Py_XDECREF(r->inner[i].seen);
}

static void
two_places(Record *r, int i)
{
    Py_XDECREF(r->inner[i].seen);
    i++;
    Py_XDECREF(r->inner[i].seen);
    r->inner[i].seen = NULL;
    Py_XDECREF(r->inner[i].seen);
}

#define DROP(x) Py_XDECREF(x)

static void
macro_form(Record *r)
{
    DROP(r->inner[0].seen);
    DROP(r->inner[0].seen);
}

static int
goto_cleanup(Record *r, int bad)
{
    if (bad)
        goto done;
    Py_XDECREF(r->inner[1].seen);
done:
    Py_XDECREF(r->inner[1].seen);
    return 0;
}

/* Whoever calls it may give a reference, but not two. */
static int
take_twice(PyObject *o)
{
    Py_DECREF(o);
    Py_DECREF(o);
    return 0;
}

static int
take(PyObject *o)
{
    Py_DECREF(o);
    return 0;
}

/* It is stored with a reference, and without one. */
static void
stored(PyObject *list, PyObject **places, int i)
{
    PyObject *o = PyList_GetItem(list, 0);
    PyObject **place = places + i;

    if (o == NULL)
        return;
    if (i > 1) {
        Py_INCREF(o);
        *place = o;
    }
    else
        *place = o;
}

static void
stored_alike(PyObject *list, PyObject **places, int i)
{
    PyObject *o = PyList_GetItem(list, 0);
    PyObject **place = places + i;

    if (o == NULL)
        return;
    Py_INCREF(o);
    if (i > 1)
        *place = o;
    else
        place[1] = o;
}

static PyObject *
stored_and_dropped(PyObject *o, Record **records)
{
    PyObject *made = PyObject_Repr(o);

    if (made == NULL)
        return NULL;
    records[0]->inner[1].seen = made;
    Py_DECREF(made);
    Py_DECREF(made);
    Py_RETURN_NONE;
}

/* The place gives up what it held: it owns what it gets. */
static int
answer(PyObject **error, int bad)
{
    Py_XDECREF(*error);
    if (bad) {
        *error = Py_None;
        return 0;
    }
    *error = Py_None;
    Py_INCREF(Py_None);
    return 1;
}

static PyObject *
lost_error(PyObject *Py_UNUSED(self), PyObject *arg)
{
    PyObject *type, *value, *trace;

    PyErr_Fetch(&type, &value, &trace);
    PyErr_NormalizeException(&type, &value, &trace);
    Py_XDECREF(trace);
    if (arg == Py_None)
        Py_RETURN_NONE;
    Py_XDECREF(type);
    Py_XDECREF(value);
    Py_RETURN_NONE;
}

static PyObject *
after_test(PyObject *Py_UNUSED(self), PyObject *arg)
{
    long n = PyLong_AsLong(arg);

    if (PyErr_Occurred())
        return NULL;
    if (n > 1)
        return Py_None;
    Py_RETURN_NONE;
}

/* Without an exception the call has succeeded. */
static PyObject *
tested_by_exception(PyObject *Py_UNUSED(self), PyObject *arg)
{
    PyObject *text = PyObject_Str(arg);
    PyObject *repr;

    if (PyErr_Occurred())
        return NULL;
    Py_INCREF(text);
    Py_DECREF(text);
    repr = PyObject_Repr(text);
    Py_DECREF(text);
    return repr;
}

static int
Owner_traverse(Owner *self, visitproc visit, void *arg)
{
    Py_VISIT(self->kept);
    Py_DECREF(self);
    return 0;
}

static void
Owner_dealloc(Owner *self)
{
    Py_XDECREF(self->kept);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

/* The member owns what is stored in it, whichever way the struct is reached. */
static void
keep(Owner **owners, PyObject *list)
{
    PyObject *o = PyList_GetItem(list, 0);

    if (o != NULL)
        owners[0]->kept = o;
}

static void
keep_retained(Owner **owners, PyObject *list)
{
    PyObject *o = PyList_GetItem(list, 0);

    if (o != NULL) {
        owners[0]->kept = o;
        Py_INCREF(owners[0]->kept);
    }
}

static PyTypeObject OwnerType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "owners.Owner",
    .tp_basicsize = sizeof(Owner),
    .tp_dealloc = (destructor)Owner_dealloc,
    .tp_traverse = (traverseproc)Owner_traverse,
};

static PyMethodDef methods[] = {
    {"hit", hit, METH_NOARGS, NULL},
    {"near_miss", near_miss, METH_NOARGS, NULL},
    {"written_by_others", written_by_others, METH_NOARGS, NULL},
    {"uneven", uneven, METH_O, NULL},
    {"even", even, METH_O, NULL},
    {"lost_error", lost_error, METH_O, NULL},
    {"tested_by_exception", tested_by_exception, METH_O, NULL},
    {"after_test", after_test, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};
