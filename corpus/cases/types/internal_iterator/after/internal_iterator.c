/* Two types, one of them only reached from C: an iterator over the other. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    long stop;
} Range;
HPyType_HELPERS(Range)

typedef struct {
    long at;
    long stop;
} RangeIterator;
HPyType_HELPERS(RangeIterator)

static HPyGlobal RangeIterator_Type;

HPyDef_SLOT_IMPL(Range_new_def, Range_new, HPy_tp_new)
static HPy
Range_new(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    Range *self;
    HPy h_self = HPy_NULL;
    long stop;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "l", &stop))
        return HPy_NULL;
    h_self = HPy_New(ctx, type, &self);
    if (HPy_IsNull(h_self))
        return HPy_NULL;
    self->stop = stop;
    return h_self;
}

static HPy
Range_iter(HPyContext *ctx, HPy h_self)
{
    Range *self = Range_AsStruct(ctx, h_self);
    HPy rangeiterator_type_h = HPyGlobal_Load(ctx, RangeIterator_Type);
    RangeIterator *it;
    HPy h_it = HPy_New(ctx, rangeiterator_type_h, &it);
    HPy_Close(ctx, rangeiterator_type_h);

    if (HPy_IsNull(h_it))
        return HPy_NULL;
    it->at = 0;
    it->stop = self->stop;
    return h_it;
}

HPyDef_METH(Range_Type_iter, "__iter__", HPyFunc_NOARGS)
static HPy Range_Type_iter_impl(HPyContext *ctx, HPy self)
{
    return Range_iter(ctx, self);
}

static HPyDef *Range_Type_defines[] = {
    &Range_new_def,
    &Range_Type_iter,
    NULL
};

static HPyType_Spec Range_Type_spec = {
    .name = "internal_iterator.Range",
    .basicsize = sizeof(Range),
    .builtin_shape = SHAPE(Range),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Range_Type_defines,
};

static HPyGlobal Range_Type;

static int Range_Type_ready(HPyContext *ctx)
{
    if (hpp_make_type(ctx, &Range_Type_spec, HPy_NULL, &Range_Type) < 0)
        return -1;
    HPy type = HPyGlobal_Load(ctx, Range_Type);
    int failed = hpp_publish_dunder(ctx, type, "__iter__") < 0;
    HPy_Close(ctx, type);
    return failed ? -1 : 0;
}

static HPy
RangeIterator_next(HPyContext *ctx, HPy h_self)
{
    RangeIterator *self = RangeIterator_AsStruct(ctx, h_self);
    if (self->at == 13) {
        HPyErr_SetString(ctx, ctx->h_ArithmeticError, "bad luck");
        return HPy_NULL;
    }
    if (self->at >= self->stop)
        return HPy_NULL;
    return HPyLong_FromLong(ctx, self->at++);
}

HPyDef_METH(RangeIterator_Type_iter, "__iter__", HPyFunc_NOARGS)
static HPy RangeIterator_Type_iter_impl(HPyContext *ctx, HPy self)
{
    return HPy_Dup(ctx, self);
}

HPyDef_METH(RangeIterator_Type_next, "__next__", HPyFunc_NOARGS)
static HPy RangeIterator_Type_next_impl(HPyContext *ctx, HPy self)
{
    HPy item = RangeIterator_next(ctx, self);
    if (HPy_IsNull(item) && !HPyErr_Occurred(ctx))
        HPyErr_SetObject(ctx, ctx->h_StopIteration, ctx->h_None);
    return item;
}

HPyDef_SLOT(RangeIterator_Type_new, HPy_tp_new)
static HPy RangeIterator_Type_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    return HPyErr_SetString(ctx, ctx->h_TypeError,
        "cannot create '" "internal_iterator.RangeIterator" "' instances");
}

static HPyDef *RangeIterator_Type_defines[] = {
    &RangeIterator_Type_iter,
    &RangeIterator_Type_next,
    &RangeIterator_Type_new,
    NULL
};

static HPyType_Spec RangeIterator_Type_spec = {
    .name = "internal_iterator.RangeIterator",
    .basicsize = sizeof(RangeIterator),
    .builtin_shape = SHAPE(RangeIterator),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = RangeIterator_Type_defines,
};

static HPyGlobal RangeIterator_Type;

static int RangeIterator_Type_ready(HPyContext *ctx)
{
    if (hpp_make_type(ctx, &RangeIterator_Type_spec, HPy_NULL, &RangeIterator_Type) < 0)
        return -1;
    HPy type = HPyGlobal_Load(ctx, RangeIterator_Type);
    int failed = hpp_publish_dunder(ctx, type, "__iter__") < 0
        || hpp_publish_dunder(ctx, type, "__next__") < 0;
    HPy_Close(ctx, type);
    return failed ? -1 : 0;
}

HPyDef_SLOT_IMPL(internal_iterator_exec_def, internal_iterator_exec, HPy_mod_exec)

static HPyDef *internal_iterator_defines[] = {
    &internal_iterator_exec_def,
    NULL
};

static HPyGlobal *internal_iterator_globals[] = {
    &RangeIterator_Type,
    &Range_Type,
    NULL
};

static HPyModuleDef internal_iterator_module = {
    .size = 0,
    .defines = internal_iterator_defines,
    .globals = internal_iterator_globals,
};

static int
internal_iterator_exec(HPyContext *ctx, HPy m)
{
    if (Range_Type_ready(ctx) < 0 || RangeIterator_Type_ready(ctx) < 0)
        return -1;
    if (hpp_add_global_type(ctx, m, Range_Type) < 0) {
        return -1;
    }
    return 0;
}

HPy_MODINIT(internal_iterator, internal_iterator_module)
