/* interval - closed intervals of doubles with a label.
 *
 *	>>> from interval import Interval
 *	>>> Interval(1, 2) + Interval(5, 6)
 *	Interval(1.0, 6.0)
 */
#define PY_SSIZE_T_CLEAN
#include "Python.h"
#include "structmember.h"

#include <string.h>

typedef struct {
	PyObject_HEAD
	double low;
	double high;
	long uses;		/* times touched by contains() */
	int frozen;
	char *label;		/* malloc'ed copy, or NULL */
} IntervalObject;

/* payload */

static char *
copy_text(const char *text)
{
	size_t size = strlen(text) + 1;
	char *copy = malloc(size);

	if (copy != NULL)
		memcpy(copy, text, size);
	return copy;
}

static int
set_bounds(IntervalObject *self, double low, double high)
{
	if (self->frozen) {
		PyErr_SetString(PyExc_RuntimeError, "interval is frozen");
		return -1;
	}
	if (!(low <= high)) {
		PyErr_SetString(PyExc_ValueError, "low must not exceed high");
		return -1;
	}
	self->low = low;
	self->high = high;
	return 0;
}

/* Makes an instance of the type of `like`. */
static PyObject *
new_like(PyObject *like, double low, double high)
{
	PyTypeObject *type = Py_TYPE(like);
	IntervalObject *fresh = (IntervalObject *)type->tp_alloc(type, 0);

	if (fresh == NULL)
		return NULL;
	fresh->low = low;
	fresh->high = high;
	return (PyObject *)fresh;
}

/* life cycle */

static PyObject *
Interval_new(PyTypeObject *type, PyObject *Py_UNUSED(args), PyObject *Py_UNUSED(kwds))
{
	IntervalObject *self;

	self = (IntervalObject *)type->tp_alloc(type, 0);
	if (self != NULL) {
		self->low = 0.0;
		self->high = 1.0;
		self->uses = 0;
		self->frozen = 0;
		self->label = NULL;
	}
	return (PyObject *)self;
}

static int
Interval_init(IntervalObject *self, PyObject *args, PyObject *kwds)
{
	static char *kwlist[] = {"low", "high", "label", NULL};
	double low = 0.0, high = 1.0;
	PyObject *label = NULL;
	const char *text;
	char *copy = NULL;

	if (!PyArg_ParseTupleAndKeywords(args, kwds, "|ddO:Interval", kwlist,
					 &low, &high, &label))
		return -1;
	if (label != NULL && label != Py_None) {
		text = PyUnicode_AsUTF8(label);
		if (text == NULL)
			return -1;
		copy = copy_text(text);
		if (copy == NULL) {
			PyErr_NoMemory();
			return -1;
		}
	}
	if (set_bounds(self, low, high) < 0) {
		free(copy);
		return -1;
	}
	free(self->label);	/* __init__ may be called again */
	self->label = copy;
	return 0;
}

static void
Interval_dealloc(IntervalObject *self)
{
	PyTypeObject *tp = Py_TYPE(self);

	free(self->label);
	tp->tp_free((PyObject *)self);
	Py_DECREF(tp);
}

static PyObject *
Interval_repr(PyObject *op)
{
	IntervalObject *self = (IntervalObject *)op;
	PyObject *low, *high, *result = NULL;

	low = PyFloat_FromDouble(self->low);
	high = PyFloat_FromDouble(self->high);
	if (low != NULL && high != NULL) {
		if (self->label)
			result = PyUnicode_FromFormat("Interval(%R, %R, '%s')",
						      low, high, self->label);
		else
			result = PyUnicode_FromFormat("Interval(%R, %R)", low, high);
	}
	Py_XDECREF(low);
	Py_XDECREF(high);
	return result;
}

static PyObject *
Interval_richcompare(PyObject *a, PyObject *b, int op)
{
	IntervalObject *x, *y;
	int equal;

	if (Py_TYPE(a) != Py_TYPE(b))
		Py_RETURN_NOTIMPLEMENTED;
	x = (IntervalObject *)a;
	y = (IntervalObject *)b;
	equal = x->low == y->low && x->high == y->high;
	switch (op) {
	case Py_EQ:
		return PyBool_FromLong(equal);
	case Py_NE:
		return PyBool_FromLong(!equal);
	case Py_LT:	/* entirely below */
		if (x->high < y->low)
			Py_RETURN_TRUE;
		Py_RETURN_FALSE;
	case Py_GT:
		if (x->low > y->high)
			Py_RETURN_TRUE;
		Py_RETURN_FALSE;
	default:
		break;
	}
	Py_INCREF(Py_NotImplemented);
	return Py_NotImplemented;
}

/* methods */

PyDoc_STRVAR(contains_doc, "contains(x) -> bool, for a number or an interval");

static PyObject *
Interval_contains(PyObject *op, PyObject *x)
{
	IntervalObject *self = (IntervalObject *)op;
	double value;

	self->uses++;
	if (PyObject_TypeCheck(x, Py_TYPE(op))) {
		IntervalObject *other = (IntervalObject *)x;
		return PyBool_FromLong(self->low <= other->low && other->high <= self->high);
	}
	value = PyFloat_AsDouble(x);
	if (value == -1.0 && PyErr_Occurred())
		return NULL;
	return PyBool_FromLong(self->low <= value && value <= self->high);
}

PyDoc_STRVAR(scale_doc, "scale(factor, about=None) -> Interval");

static PyObject *
Interval_scale(IntervalObject *self, PyObject *args, PyObject *kwds)
{
	static char *kwlist[] = {"factor", "about", NULL};
	double factor, about, half;
	PyObject *center = Py_None;

	if (!PyArg_ParseTupleAndKeywords(args, kwds, "d|O:scale", kwlist,
					 &factor, &center))
		return NULL;
	if (factor < 0) {
		PyErr_SetString(PyExc_ValueError, "factor must not be negative");
		return NULL;
	}
	half = (self->high - self->low) * factor / 2;
	if (center == Py_None) {
		about = (self->low + self->high) / 2;
	} else {
		about = PyFloat_AsDouble(center);
		if (about == -1.0 && PyErr_Occurred())
			return NULL;
	}
	return new_like((PyObject *)self, about - half, about + half);
}

PyDoc_STRVAR(freeze_doc, "freeze() -> self");

static PyObject *
Interval_freeze(IntervalObject *self, PyObject *Py_UNUSED(ignored))
{
	self->frozen = 1;
	Py_INCREF(self);
	return (PyObject *)self;
}

PyDoc_STRVAR(bounds_doc, "bounds() -> (low, high)");

static PyObject *
Interval_bounds(PyObject *self, PyObject *Py_UNUSED(ignored))
{
	return Py_BuildValue("(dd)", ((IntervalObject *)self)->low,
			     ((IntervalObject *)self)->high);
}

static PyMethodDef Interval_methods[] = {
	{"contains", Interval_contains, METH_O, contains_doc},
	{"scale", (PyCFunction)(void(*)(void))Interval_scale, METH_VARARGS | METH_KEYWORDS, scale_doc},
	{"freeze", (PyCFunction)Interval_freeze, METH_NOARGS, freeze_doc},
	{"bounds", Interval_bounds, METH_NOARGS, bounds_doc},
	{NULL, NULL, 0, NULL}
};

/* attributes */

static PyMemberDef Interval_members[] = {
	{"low", T_DOUBLE, offsetof(IntervalObject, low), READONLY, "lower end"},
	{"high", T_DOUBLE, offsetof(IntervalObject, high), READONLY, "upper end"},
	{"uses", T_LONG, offsetof(IntervalObject, uses), 0, "calls of contains()"},
	{"frozen", T_INT, offsetof(IntervalObject, frozen), READONLY, NULL},
	{NULL, 0, 0, 0, NULL}
};

static PyObject *
Interval_get_middle(IntervalObject *self, void *Py_UNUSED(closure))
{
	return PyFloat_FromDouble((self->low + self->high) / 2);
}

static int
Interval_set_middle(IntervalObject *self, PyObject *value, void *Py_UNUSED(closure))
{
	double middle, half;

	if (value == NULL) {
		PyErr_SetString(PyExc_AttributeError, "cannot delete middle");
		return -1;
	}
	middle = PyFloat_AsDouble(value);
	if (middle == -1.0 && PyErr_Occurred())
		return -1;
	half = (self->high - self->low) / 2;
	return set_bounds(self, middle - half, middle + half);
}

static PyObject *
Interval_get_label(PyObject *op, void *Py_UNUSED(closure))
{
	const char *label = ((IntervalObject *)op)->label;

	if (label == NULL)
		Py_RETURN_NONE;
	return PyUnicode_FromString(label);
}

static PyGetSetDef Interval_getset[] = {
	{"middle", (getter)Interval_get_middle, (setter)Interval_set_middle,
	 "point half way", NULL},
	{"label", Interval_get_label, NULL, "text or None", NULL},
	{NULL, NULL, NULL, NULL, NULL}
};

/* protocols */

static PyObject *
Interval_add(PyObject *left, PyObject *right)
{
	IntervalObject *a, *b;

	if (Py_TYPE(left) != Py_TYPE(right)) {
		Py_INCREF(Py_NotImplemented);
		return Py_NotImplemented;
	}
	a = (IntervalObject *)left;
	b = (IntervalObject *)right;
	return new_like(left, a->low < b->low ? a->low : b->low,
			a->high > b->high ? a->high : b->high);
}

/* number of whole numbers inside */
static Py_ssize_t
Interval_length(PyObject *op)
{
	IntervalObject *self = (IntervalObject *)op;
	Py_ssize_t first, last;

	if (self->low < -1e15 || self->high > 1e15) {
		PyErr_SetString(PyExc_OverflowError, "interval is too wide to count");
		return -1;
	}
	first = (Py_ssize_t)self->low;
	if ((double)first < self->low)
		first++;
	last = (Py_ssize_t)self->high;
	if ((double)last > self->high)
		last--;
	return last < first ? 0 : last - first + 1;
}

static PyType_Slot Interval_slots[] = {
	{Py_tp_doc, "Interval(low=0.0, high=1.0, label=None)"},
	{Py_tp_new, Interval_new},
	{Py_tp_init, Interval_init},
	{Py_tp_dealloc, Interval_dealloc},
	{Py_tp_repr, Interval_repr},
	{Py_tp_richcompare, Interval_richcompare},
	{Py_tp_methods, Interval_methods},
	{Py_tp_members, Interval_members},
	{Py_tp_getset, Interval_getset},
	{Py_nb_add, Interval_add},
	{Py_sq_length, Interval_length},
	{0, NULL}
};

static PyType_Spec Interval_spec = {
	.name = "interval.Interval",
	.basicsize = sizeof(IntervalObject),
	.flags = Py_TPFLAGS_DEFAULT,
	.slots = Interval_slots,
};

/* module */

static int
interval_exec(PyObject *module)
{
	PyObject *type = PyType_FromSpec(&Interval_spec);

	if (type == NULL)
		return -1;
#if PY_VERSION_HEX >= 0x03090000
	if (PyModule_AddType(module, (PyTypeObject *)type) < 0) {
		Py_DECREF(type);
		return -1;
	}
	Py_DECREF(type);
#else
	if (PyModule_AddObject(module, "Interval", type) < 0) {
		Py_DECREF(type);
		return -1;
	}
#endif
	return PyModule_AddIntConstant(module, "DEFAULT_HIGH", 1);
}

static PyModuleDef_Slot interval_slots[] = {
	{Py_mod_exec, interval_exec},
	{0, NULL}
};

static struct PyModuleDef interval_module = {
	PyModuleDef_HEAD_INIT,
	.m_name = "interval",
	.m_doc = "Closed intervals.",
	.m_size = 0,
	.m_slots = interval_slots,
};

PyMODINIT_FUNC
PyInit_interval(void)
{
	return PyModuleDef_Init(&interval_module);
}
