/* Types that Python classes may derive from, one of them derived in C from the other. */
#include <Python.h>
#include <stddef.h>
#include <string.h>
#include <structmember.h>

typedef struct {
    PyObject_HEAD
    double balance;
    short moves;
    PyObject *owner;   /* never null once made */
    PyObject *last;    /* may be null */
    char *note;
} Account;

typedef struct {
    Account account;
    double rate;
} Savings;

static PyTypeObject Account_Type;
static long released;

static PyObject *
Account_new(PyTypeObject *type, PyObject *Py_UNUSED(args), PyObject *Py_UNUSED(kwds))
{
    Account *self = (Account *)type->tp_alloc(type, 0);

    if (self == NULL)
        return NULL;
    self->note = PyMem_Malloc(16);
    if (self->note == NULL) {
        Py_DECREF(self);
        return PyErr_NoMemory();
    }
    strcpy(self->note, "new");
    self->owner = PyUnicode_FromString("nobody");
    if (self->owner == NULL) {
        Py_DECREF(self);
        return NULL;
    }
    return (PyObject *)self;
}

static int
Account_init(Account *self, PyObject *args, PyObject *kwds)
{
    static char *names[] = {"balance", "owner", NULL};
    PyObject *owner = NULL;

    if (!PyArg_ParseTupleAndKeywords(args, kwds, "|dO:Account", names, &self->balance, &owner))
        return -1;
    if (owner != NULL) {
        PyObject *old = self->owner;

        Py_INCREF(owner);
        self->owner = owner;
        Py_XDECREF(old);
    }
    return 0;
}

static int
Account_traverse(Account *self, visitproc visit, void *arg)
{
    Py_VISIT(self->owner);
    Py_VISIT(self->last);
    return 0;
}

static int
Account_clear(Account *self)
{
    Py_CLEAR(self->owner);
    Py_CLEAR(self->last);
    return 0;
}

static void
Account_dealloc(Account *self)
{
    PyObject_GC_UnTrack(self);
    Account_clear(self);
    PyMem_Free(self->note);
    released++;
    Py_TYPE(self)->tp_free((PyObject *)self);
}

/* Keeps what was moved; a helper that needs the object for its field. */
static void
remember(Account *account, PyObject *amount)
{
    Py_INCREF(amount);
    Py_XSETREF(account->last, amount);
    account->moves++;
}

static PyObject *
Account_move(Account *self, PyObject *amount)
{
    double value = PyFloat_AsDouble(amount);

    if (value == -1.0 && PyErr_Occurred())
        return NULL;
    self->balance += value;
    remember(self, amount);
    return PyFloat_FromDouble(self->balance);
}

/* Takes everything that another account holds. */
static PyObject *
Account_merge(Account *self, PyObject *arg)
{
    Account *other;

    if (!PyObject_TypeCheck(arg, &Account_Type)) {
        PyErr_SetString(PyExc_TypeError, "an account was expected");
        return NULL;
    }
    other = (Account *)arg;
    self->balance += other->balance;
    other->balance = 0.0;
    Py_XINCREF(other->last);
    Py_XSETREF(self->last, other->last);
    Py_CLEAR(other->last);
    Py_RETURN_NONE;
}

static PyObject *
Account_call(Account *self, PyObject *args, PyObject *kwds)
{
    double factor;
    static char *names[] = {"factor", NULL};

    if (!PyArg_ParseTupleAndKeywords(args, kwds, "d", names, &factor))
        return NULL;
    return PyFloat_FromDouble(self->balance * factor);
}

static PyObject *
Account_add(PyObject *left, PyObject *right)
{
    if (!PyObject_TypeCheck(left, &Account_Type) || !PyObject_TypeCheck(right, &Account_Type))
        Py_RETURN_NOTIMPLEMENTED;
    return PyFloat_FromDouble(((Account *)left)->balance + ((Account *)right)->balance);
}

static Py_ssize_t
Account_length(Account *self)
{
    return self->moves;
}

static PyObject *
Account_repr(Account *self)
{
    return PyUnicode_FromFormat("<%s of %S>", self->note, self->owner);
}

static PyObject *
Account_iter(Account *self)
{
    return PyObject_GetIter(self->owner);
}

static PyObject *
Account_get_last(Account *self, void *Py_UNUSED(closure))
{
    if (self->last == NULL)
        Py_RETURN_NONE;
    Py_INCREF(self->last);
    return self->last;
}

static PyObject *
Account_released(PyObject *Py_UNUSED(type), PyObject *Py_UNUSED(ignored))
{
    return PyLong_FromLong(released);
}

static PyMethodDef Account_methods[] = {
    {"move", (PyCFunction)Account_move, METH_O, "Moves money."},
    {"merge", (PyCFunction)Account_merge, METH_O, NULL},
    {"released", Account_released, METH_NOARGS | METH_STATIC, NULL},
    {NULL, NULL, 0, NULL}
};

static PyMemberDef Account_members[] = {
    {"balance", T_DOUBLE, offsetof(Account, balance), 0, "what is there"},
    {"moves", T_SHORT, offsetof(Account, moves), 0, NULL},
    {"note", T_STRING, offsetof(Account, note), READONLY, NULL},
    {"owner", T_OBJECT_EX, offsetof(Account, owner), 0, NULL},
    {NULL, 0, 0, 0, NULL}
};

static PyGetSetDef Account_getset[] = {
    {"last", (getter)Account_get_last, NULL, "The last amount that was moved, whichever way.", NULL},
    {"latest", (getter)Account_get_last, NULL, "The same by another name, for old callers.", NULL},
    {"newest", (getter)Account_get_last, NULL, "The same by yet another name, for new ones.", NULL},
    {NULL, NULL, NULL, NULL, NULL}
};

static PyNumberMethods Account_as_number = {
    .nb_add = Account_add,
};

static PySequenceMethods Account_as_sequence = {
    .sq_length = (lenfunc)Account_length,
};

static PyTypeObject Account_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "derived_in_python.Account",
    .tp_basicsize = sizeof(Account),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
    .tp_doc = "Somebody's money",
    .tp_new = Account_new,
    .tp_init = (initproc)Account_init,
    .tp_dealloc = (destructor)Account_dealloc,
    .tp_traverse = (traverseproc)Account_traverse,
    .tp_clear = (inquiry)Account_clear,
    .tp_call = (ternaryfunc)Account_call,
    .tp_repr = (reprfunc)Account_repr,
    .tp_iter = (getiterfunc)Account_iter,
    .tp_as_number = &Account_as_number,
    .tp_as_sequence = &Account_as_sequence,
    .tp_methods = Account_methods,
    .tp_members = Account_members,
    .tp_getset = Account_getset,
};

static PyObject *
Savings_year(Savings *self, PyObject *Py_UNUSED(ignored))
{
    self->account.balance *= 1.0 + self->rate;
    return PyFloat_FromDouble(self->account.balance);
}

static PyMethodDef Savings_methods[] = {
    {"year", (PyCFunction)Savings_year, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static PyMemberDef Savings_members[] = {
    {"rate", T_DOUBLE, offsetof(Savings, rate), 0,
     "What a year adds, as a part of what is there: 0.5 makes two of four into three of them. "
     "A rate below zero takes away, which banks seldom tell their customers beforehand. "
     "The rate may change at any time; what was added stays."},
    {"interest", T_DOUBLE, offsetof(Savings, rate), READONLY,
     "The same to be read. It is the word that older callers know, and it will not go. "
     "Neither of them is what the account began with."},
    {NULL, 0, 0, 0, NULL}
};

static PyTypeObject Savings_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "derived_in_python.Savings",
    .tp_basicsize = sizeof(Savings),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .tp_base = &Account_Type,
    .tp_methods = Savings_methods,
    .tp_members = Savings_members,
};

static struct PyModuleDef derived_in_python_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "derived_in_python",
    .m_size = -1,
};

PyMODINIT_FUNC
PyInit_derived_in_python(void)
{
    PyObject *m;

    if (PyType_Ready(&Account_Type) < 0 || PyType_Ready(&Savings_Type) < 0)
        return NULL;
    m = PyModule_Create(&derived_in_python_module);
    if (m == NULL)
        return NULL;
    if (PyModule_AddObjectRef(m, "Account", (PyObject *)&Account_Type) < 0
            || PyModule_AddObjectRef(m, "Savings", (PyObject *)&Savings_Type) < 0) {
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
