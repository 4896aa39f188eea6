/* interval - closed intervals of doubles with a label.
 *
 *	>>> from interval import Interval
 *	>>> Interval(1, 2) + Interval(5, 6)
 *	Interval(1.0, 6.0)
 */
#include "hpy.h"
#include "hpy_port_support.h"

#include <string.h>

typedef struct {
	double low;
	double high;
	long uses;		/* times touched by contains() */
	int frozen;
	char *label;		/* malloc'ed copy, or NULL */
} IntervalObject;
HPyType_HELPERS(IntervalObject)

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
set_bounds(HPyContext *ctx, IntervalObject *self, double low, double high)
{
	if (self->frozen) {
		HPyErr_SetString(ctx, ctx->h_RuntimeError, "interval is frozen");
		return -1;
	}
	if (!(low <= high)) {
		HPyErr_SetString(ctx, ctx->h_ValueError, "low must not exceed high");
		return -1;
	}
	self->low = low;
	self->high = high;
	return 0;
}

/* Makes an instance of the type of `like`. */
static HPy
new_like(HPyContext *ctx, HPy like, double low, double high)
{
	HPy type = HPy_Type(ctx, like);
	IntervalObject *fresh;
	HPy h_fresh = HPy_New(ctx, type, &fresh);
	HPy_Close(ctx, type);

	if (HPy_IsNull(h_fresh))
		return HPy_NULL;
	fresh->low = low;
	fresh->high = high;
	return h_fresh;
}

/* life cycle */

HPyDef_SLOT_IMPL(Interval_new_def, Interval_new, HPy_tp_new)
static HPy
Interval_new(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
	IntervalObject *self;
	HPy h_self = HPy_NULL;

	h_self = HPy_New(ctx, type, &self);
	if (!HPy_IsNull(h_self)) {
		self->low = 0.0;
		self->high = 1.0;
		self->uses = 0;
		self->frozen = 0;
		self->label = NULL;
	}
	return h_self;
}

HPyDef_SLOT_IMPL(Interval_init_def, Interval_init, HPy_tp_init)
static int
Interval_init(HPyContext *ctx, HPy h_self, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
	IntervalObject *self = IntervalObject_AsStruct(ctx, h_self);
	HPy h_parsed[3] = {HPy_NULL, HPy_NULL, HPy_NULL};
	static char *kwlist[] = {"low", "high", "label", NULL};
	double low = 0.0, high = 1.0;
	HPy label = HPy_NULL;
	const char *text;
	char *copy = NULL;

	if (!(hpp_unpack_keywords_dict(ctx, "Interval", args, nargs, kwds,
			(const char *const *)kwlist, 0, 3, 3, h_parsed)
			&& hpp_arg_double(ctx, h_parsed[0], &low)
			&& hpp_arg_double(ctx, h_parsed[1], &high)
			&& hpp_arg_object(ctx, h_parsed[2], &label))) {
		HPy_Close(ctx, h_parsed[0]);
		HPy_Close(ctx, h_parsed[1]);
		HPy_Close(ctx, h_parsed[2]);
		return -1;
	}
	if (!HPy_IsNull(label) && !HPy_Is(ctx, label, ctx->h_None)) {
		text = HPyUnicode_AsUTF8AndSize(ctx, label, NULL);
		if (text == NULL) {
			HPy_Close(ctx, h_parsed[0]);
			HPy_Close(ctx, h_parsed[1]);
			HPy_Close(ctx, h_parsed[2]);
			return -1;
		}
		copy = copy_text(text);
		if (copy == NULL) {
			HPyErr_NoMemory(ctx);
			HPy_Close(ctx, h_parsed[0]);
			HPy_Close(ctx, h_parsed[1]);
			HPy_Close(ctx, h_parsed[2]);
			return -1;
		}
	}
	if (set_bounds(ctx, self, low, high) < 0) {
		free(copy);
		HPy_Close(ctx, h_parsed[0]);
		HPy_Close(ctx, h_parsed[1]);
		HPy_Close(ctx, h_parsed[2]);
		return -1;
	}
	free(self->label);	/* __init__ may be called again */
	self->label = copy;
	HPy_Close(ctx, h_parsed[0]);
	HPy_Close(ctx, h_parsed[1]);
	HPy_Close(ctx, h_parsed[2]);
	return 0;
}

HPyDef_SLOT_IMPL(Interval_dealloc_def, Interval_dealloc, HPy_tp_destroy)
static void
Interval_dealloc(void *op)
{
	IntervalObject *self = (IntervalObject *)op;
	free(self->label);
}

HPyDef_SLOT_IMPL(Interval_repr_def, Interval_repr, HPy_tp_repr)
static HPy
Interval_repr(HPyContext *ctx, HPy op)
{
	IntervalObject *self = IntervalObject_AsStruct(ctx, op);
	HPy low, high, result = HPy_NULL;

	low = HPyFloat_FromDouble(ctx, self->low);
	high = HPyFloat_FromDouble(ctx, self->high);
	if (!HPy_IsNull(low) && !HPy_IsNull(high)) {
		if (self->label)
			result = HPyUnicode_FromFormat(ctx, "Interval(%R, %R, '%s')",
						      low, high, self->label);
		else
			result = HPyUnicode_FromFormat(ctx, "Interval(%R, %R)", low, high);
	}
	HPy_Close(ctx, low);
	HPy_Close(ctx, high);
	return result;
}

HPyDef_SLOT_IMPL(Interval_richcompare_def, Interval_richcompare, HPy_tp_richcompare)
static HPy
Interval_richcompare(HPyContext *ctx, HPy a, HPy b, HPy_RichCmpOp op)
{
	IntervalObject *x, *y;
	int equal;

	HPy value_h = HPy_Type(ctx, a);
	HPy value_h2 = HPy_Type(ctx, b);
	if (!HPy_Is(ctx, value_h, value_h2)) {
		HPy_Close(ctx, value_h);
		HPy_Close(ctx, value_h2);
		return HPy_Dup(ctx, ctx->h_NotImplemented);
	}
	HPy_Close(ctx, value_h);
	HPy_Close(ctx, value_h2);
	x = IntervalObject_AsStruct(ctx, a);
	y = IntervalObject_AsStruct(ctx, b);
	equal = x->low == y->low && x->high == y->high;
	switch (op) {
	case HPy_EQ:
		return HPyBool_FromLong(ctx, equal);
	case HPy_NE:
		return HPyBool_FromLong(ctx, !equal);
	case HPy_LT:	/* entirely below */
		if (x->high < y->low)
			return HPy_Dup(ctx, ctx->h_True);
		return HPy_Dup(ctx, ctx->h_False);
	case HPy_GT:
		if (x->low > y->high)
			return HPy_Dup(ctx, ctx->h_True);
		return HPy_Dup(ctx, ctx->h_False);
	default:
		break;
	}
	return HPy_Dup(ctx, ctx->h_NotImplemented);
}

/* methods */

static const char contains_doc[] = "contains(x) -> bool, for a number or an interval";

HPyDef_METH_IMPL(Interval_contains_def, "contains", Interval_contains, HPyFunc_O,
    .doc = contains_doc)
static HPy
Interval_contains(HPyContext *ctx, HPy op, HPy x)
{
	IntervalObject *self = IntervalObject_AsStruct(ctx, op);
	double value;

	self->uses++;
	HPy value_h = HPy_Type(ctx, op);
	if (HPy_TypeCheck(ctx, x, value_h)) {
		IntervalObject *other = IntervalObject_AsStruct(ctx, x);
		HPy_Close(ctx, value_h);
		return HPyBool_FromLong(ctx, self->low <= other->low && other->high <= self->high);
	}
	HPy_Close(ctx, value_h);
	value = HPyFloat_AsDouble(ctx, x);
	if (value == -1.0 && HPyErr_Occurred(ctx))
		return HPy_NULL;
	return HPyBool_FromLong(ctx, self->low <= value && value <= self->high);
}

static const char scale_doc[] = "scale(factor, about=None) -> Interval";

HPyDef_METH_IMPL(Interval_scale_def, "scale", Interval_scale, HPyFunc_KEYWORDS,
    .doc = scale_doc)
static HPy
Interval_scale(HPyContext *ctx, HPy h_self, const HPy *args, size_t nargs, HPy kwds)
{
	IntervalObject *self = IntervalObject_AsStruct(ctx, h_self);
	HPy h_parsed[2] = {HPy_NULL, HPy_NULL};
	static char *kwlist[] = {"factor", "about", NULL};
	double factor, about, half;
	HPy center = ctx->h_None;

	if (!(hpp_unpack_keywords(ctx, "scale", args, nargs, kwds,
			(const char *const *)kwlist, 1, 2, 2, h_parsed)
			&& hpp_arg_double(ctx, h_parsed[0], &factor)
			&& hpp_arg_object(ctx, h_parsed[1], &center)))
		return HPy_NULL;
	if (factor < 0) {
		HPyErr_SetString(ctx, ctx->h_ValueError, "factor must not be negative");
		return HPy_NULL;
	}
	half = (self->high - self->low) * factor / 2;
	if (HPy_Is(ctx, center, ctx->h_None)) {
		about = (self->low + self->high) / 2;
	} else {
		about = HPyFloat_AsDouble(ctx, center);
		if (about == -1.0 && HPyErr_Occurred(ctx))
			return HPy_NULL;
	}
	return new_like(ctx, h_self, about - half, about + half);
}

static const char freeze_doc[] = "freeze() -> self";

HPyDef_METH_IMPL(Interval_freeze_def, "freeze", Interval_freeze, HPyFunc_NOARGS,
    .doc = freeze_doc)
static HPy
Interval_freeze(HPyContext *ctx, HPy h_self)
{
	IntervalObject *self = IntervalObject_AsStruct(ctx, h_self);
	self->frozen = 1;
	return HPy_Dup(ctx, h_self);
}

static const char bounds_doc[] = "bounds() -> (low, high)";

HPyDef_METH_IMPL(Interval_bounds_def, "bounds", Interval_bounds, HPyFunc_NOARGS,
    .doc = bounds_doc)
static HPy
Interval_bounds(HPyContext *ctx, HPy self)
{
	return HPy_BuildValue(ctx, "(dd)", (IntervalObject_AsStruct(ctx, self))->low,
			     (IntervalObject_AsStruct(ctx, self))->high);
}

HPyDef_SLOT_IMPL(interval_exec_def, interval_exec, HPy_mod_exec)

/* attributes */

HPyDef_MEMBER(Interval_members_1, "low", HPyMember_DOUBLE, offsetof(IntervalObject, low), .readonly = 1,
    .doc = "lower end")
HPyDef_MEMBER(Interval_members_2, "high", HPyMember_DOUBLE, offsetof(IntervalObject, high), .readonly = 1,
    .doc = "upper end")
HPyDef_MEMBER(Interval_members_3, "uses", HPyMember_LONG, offsetof(IntervalObject, uses),
    .doc = "calls of contains()")
HPyDef_MEMBER(Interval_members_4, "frozen", HPyMember_INT, offsetof(IntervalObject, frozen), .readonly = 1)

static HPy
Interval_get_middle(HPyContext *ctx, HPy h_self, void *closure)
{
	IntervalObject *self = IntervalObject_AsStruct(ctx, h_self);
	return HPyFloat_FromDouble(ctx, (self->low + self->high) / 2);
}

static int
Interval_set_middle(HPyContext *ctx, HPy h_self, HPy value, void *closure)
{
	IntervalObject *self = IntervalObject_AsStruct(ctx, h_self);
	double middle, half;

	if (HPy_IsNull(value)) {
		HPyErr_SetString(ctx, ctx->h_AttributeError, "cannot delete middle");
		return -1;
	}
	middle = HPyFloat_AsDouble(ctx, value);
	if (middle == -1.0 && HPyErr_Occurred(ctx))
		return -1;
	half = (self->high - self->low) / 2;
	return set_bounds(ctx, self, middle - half, middle + half);
}

static HPy
Interval_get_label(HPyContext *ctx, HPy op, void *closure)
{
	const char *label = (IntervalObject_AsStruct(ctx, op))->label;

	if (label == NULL)
		return HPy_Dup(ctx, ctx->h_None);
	return HPyUnicode_FromString(ctx, label);
}

HPyDef_GETSET_IMPL(Interval_getset_1, "middle", Interval_get_middle, Interval_set_middle,
    .doc = "point half way")
HPyDef_GET_IMPL(Interval_getset_2, "label", Interval_get_label,
    .doc = "text or None")

/* protocols */

HPyDef_SLOT_IMPL(Interval_add_def, Interval_add, HPy_nb_add)
static HPy
Interval_add(HPyContext *ctx, HPy left, HPy right)
{
	IntervalObject *a, *b;

	HPy value_h = HPy_Type(ctx, left);
	HPy value_h2 = HPy_Type(ctx, right);
	if (!HPy_Is(ctx, value_h, value_h2)) {
		HPy_Close(ctx, value_h);
		HPy_Close(ctx, value_h2);
		return HPy_Dup(ctx, ctx->h_NotImplemented);
	}
	HPy_Close(ctx, value_h);
	HPy_Close(ctx, value_h2);
	a = IntervalObject_AsStruct(ctx, left);
	b = IntervalObject_AsStruct(ctx, right);
	return new_like(ctx, left, a->low < b->low ? a->low : b->low,
			a->high > b->high ? a->high : b->high);
}

/* number of whole numbers inside */
HPyDef_SLOT_IMPL(Interval_length_def, Interval_length, HPy_sq_length)
static HPy_ssize_t
Interval_length(HPyContext *ctx, HPy op)
{
	IntervalObject *self = IntervalObject_AsStruct(ctx, op);
	HPy_ssize_t first, last;

	if (self->low < -1e15 || self->high > 1e15) {
		HPyErr_SetString(ctx, ctx->h_OverflowError, "interval is too wide to count");
		return -1;
	}
	first = (HPy_ssize_t)self->low;
	if ((double)first < self->low)
		first++;
	last = (HPy_ssize_t)self->high;
	if ((double)last > self->high)
		last--;
	return last < first ? 0 : last - first + 1;
}

static HPyDef *Interval_slots[] = {
	&Interval_new_def,
	&Interval_init_def,
	&Interval_dealloc_def,
	&Interval_repr_def,
	&Interval_richcompare_def,
	&Interval_contains_def,
	&Interval_scale_def,
	&Interval_freeze_def,
	&Interval_bounds_def,
	&Interval_members_1,
	&Interval_members_2,
	&Interval_members_3,
	&Interval_members_4,
	&Interval_getset_1,
	&Interval_getset_2,
	&Interval_add_def,
	&Interval_length_def,
	NULL
};

static HPyType_Spec Interval_spec = {
	.name = "interval.Interval",
	.basicsize = sizeof(IntervalObject),
	.builtin_shape = SHAPE(IntervalObject),
	.flags = HPy_TPFLAGS_DEFAULT,
	.defines = Interval_slots,
	.doc = "Interval(low=0.0, high=1.0, label=None)",
};

/* module */

static int
interval_exec(HPyContext *ctx, HPy module)
{
	HPy type = HPyType_FromSpec(ctx, &Interval_spec, NULL);

	if (HPy_IsNull(type))
		return -1;
	if (hpp_add_type(ctx, module, type) < 0) {
		HPy_Close(ctx, type);
		return -1;
	}
	HPy_Close(ctx, type);
	return hpp_add_int(ctx, module, "DEFAULT_HIGH", 1);
}

static HPyDef *interval_defines[] = {
	&interval_exec_def,
	NULL
};

static HPyModuleDef interval_module = {
	.doc = "Closed intervals.",
	.size = 0,
	.defines = interval_defines,
};

HPy_MODINIT(interval, interval_module)
