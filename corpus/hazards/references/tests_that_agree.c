/* HPY102: two tests of one value answer the same, also where the value is not known. */
#include <Python.h>
#include <library.h>

typedef enum { NODE_FAILED, NODE_MISSING, NODE_MADE } outcome;

typedef struct {
    PyObject_HEAD
    int mode;
    PyObject *children[4];
} node;

extern int library_step(void *);

static PyObject *
hit(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = NULL;
    int status = library_step(object);

    if (status == LIBRARY_OK) {
        text = PyObject_Str(object);
        if (text == NULL)
            return NULL;
        Py_DECREF(text);
    }
    if (status == LIBRARY_OK)
        Py_DECREF(text);
    Py_RETURN_NONE;
}

/* The constant is not known, but it is the same both times. */
static PyObject *
near_miss(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = NULL;
    int status = library_step(object);

    if (status == LIBRARY_OK) {
        text = PyObject_Str(object);
        if (text == NULL)
            return NULL;
    }
    if (LIBRARY_OK != status)
        Py_RETURN_NONE;
    return text;
}

/* Neither does the pointer change in between. */
static int
poll(void *waiter, PyObject *callback)
{
    PyObject *handle = Py_None, *result;
    int status = -1;

    if (waiter) {
        handle = PyCapsule_New(waiter, NULL, NULL);
        if (handle == NULL)
            return -1;
    }
    result = PyObject_CallFunction(callback, "O", handle);
    if (result == NULL)
        goto done;
    Py_DECREF(result);
    status = 0;
done:
    if (waiter)
        Py_DECREF(handle);
    return status;
}

static PyObject *
polled(PyObject *self, PyObject *callback)
{
    return PyLong_FromLong(poll(self, callback));
}

/* What is returned tells what was written. */
static outcome
find_text(PyObject *object, PyObject **text)
{
    if (object == Py_None)
        return NODE_MISSING;
    *text = PyObject_Str(object);
    return *text == NULL ? NODE_FAILED : NODE_MADE;
}

static PyObject *
told(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = NULL;

    switch (find_text(object, &text)) {
    case NODE_FAILED:
        return NULL;
    case NODE_MISSING:
        Py_RETURN_NONE;
    case NODE_MADE:
        return text;
    default:
        abort();
    }
}

/* That the mode has other values is not shown by a switch that lists none. */
static PyObject *
listed(node *self, PyObject *Py_UNUSED(ignored))
{
    PyObject *text = PyObject_Str((PyObject *)self);

    if (text == NULL)
        return NULL;
    Py_DECREF(text);
    switch (self->mode) {
    case 0:
        text = PyUnicode_FromString("closed");
        break;
    case 1:
        text = PyUnicode_FromString("open");
        break;
    }
    return text;
}

/* A pointer that moves on names other members. */
static PyObject *
walked(PyObject *Py_UNUSED(self), PyObject *list)
{
    struct entry { const char *name; PyObject *made; } *entry;
    static struct entry entries[] = {{"one", NULL}, {"two", NULL}, {NULL, NULL}};

    for (entry = entries; entry->name != NULL; entry++) {
        entry->made = PyUnicode_FromString(entry->name);
        if (entry->made == NULL || PyList_Append(list, entry->made) < 0)
            return NULL;
    }
    Py_RETURN_NONE;
}

/* What was put into the caller's array may be taken back. */
static int
fill(PyObject *object, Py_ssize_t *size, PyObject **items)
{
    Py_ssize_t i, j;

    for (i = 0; i < *size; i++) {
        PyObject *item = PySequence_GetItem(object, i);

        items[i] = item;
        if (item == NULL || PyObject_IsTrue(item) < 0) {
            Py_XDECREF(item);
            for (j = 0; j < i; j++)
                Py_DECREF(items[j]);
            return -1;
        }
    }
    return 0;
}

static PyObject *
filled(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *item;
    Py_ssize_t size = PyObject_Size(object) > 0;

    if (fill(object, &size, &item) < 0)
        return NULL;
    if (size > 0)
        return item;
    Py_RETURN_NONE;
}

#define DONE(status) ((status) == LIBRARY_OK)

static PyObject *
macro_form(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = PyObject_Str(object);
    int status = library_step(object);

    if (text == NULL)
        return NULL;
    if (DONE(status))
        Py_DECREF(text);
    Py_DECREF(text);
    Py_RETURN_NONE;
}

static PyObject *
goto_cleanup(PyObject *Py_UNUSED(self), PyObject *object)
{
    PyObject *text = PyObject_Str(object);
    int status = library_step(object);

    if (text == NULL)
        return NULL;
    if (status != LIBRARY_OK)
        goto fail;
    Py_DECREF(text);
    if (status == LIBRARY_OK)
        Py_RETURN_NONE;
fail:
    Py_DECREF(text);
    return PyErr_NoMemory();
}

static PyMethodDef methods[] = {
    {"hit", hit, METH_O, NULL},
    {"near_miss", near_miss, METH_O, NULL},
    {"polled", polled, METH_O, NULL},
    {"told", told, METH_O, NULL},
    {"listed", (PyCFunction)listed, METH_NOARGS, NULL},
    {"walked", walked, METH_O, NULL},
    {"filled", filled, METH_O, NULL},
    {"macro_form", macro_form, METH_O, NULL},
    {"goto_cleanup", goto_cleanup, METH_O, NULL},
    {NULL, NULL, 0, NULL}
};
