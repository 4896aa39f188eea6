/* An iterator that keeps its container by the container's own struct type. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    long first, last;
} Span;
HPyType_HELPERS(Span)

typedef struct {
    HPyField span;         /* cleared when the walk has ended */
    long at;
} SpanWalk;
HPyType_HELPERS(SpanWalk)

static HPyGlobal SpanWalkType;

HPyDef_SLOT_IMPL(Span_new_def, Span_new, HPy_tp_new)
static HPy
Span_new(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    long first, last;
    Span *self;
    HPy h_self = HPy_NULL;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "ll", &first, &last))
        return HPy_NULL;
    h_self = HPy_New(ctx, type, &self);
    if (HPy_IsNull(h_self))
        return HPy_NULL;
    self->first = first;
    self->last = last;
    return h_self;
}

static HPy
Span_iter(HPyContext *ctx, HPy h_self)
{
    Span *self = Span_AsStruct(ctx, h_self);
    HPy spanwalktype_h = HPyGlobal_Load(ctx, SpanWalkType);
    SpanWalk *walk;
    HPy h_walk = HPy_New(ctx, spanwalktype_h, &walk);
    HPy_Close(ctx, spanwalktype_h);

    if (HPy_IsNull(h_walk))
        return HPy_NULL;
    hpp_store_field(ctx, h_walk, &walk->span, h_self);
    walk->at = self->first;
    return h_walk;
}

HPyDef_METH(SpanType_iter, "__iter__", HPyFunc_NOARGS)
static HPy SpanType_iter_impl(HPyContext *ctx, HPy self)
{
    return Span_iter(ctx, self);
}

static HPyDef *SpanType_defines[] = {
    &Span_new_def,
    &SpanType_iter,
    NULL
};

static HPyType_Spec SpanType_spec = {
    .name = "other_structs.Span",
    .basicsize = sizeof(Span),
    .builtin_shape = SHAPE(Span),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = SpanType_defines,
};

static HPyGlobal SpanType;

static int SpanType_ready(HPyContext *ctx)
{
    if (hpp_make_type(ctx, &SpanType_spec, HPy_NULL, &SpanType) < 0)
        return -1;
    HPy type = HPyGlobal_Load(ctx, SpanType);
    int failed = hpp_publish_dunder(ctx, type, "__iter__") < 0;
    HPy_Close(ctx, type);
    return failed ? -1 : 0;
}

HPyDef_SLOT_IMPL(SpanWalk_traverse_def, SpanWalk_traverse, HPy_tp_traverse)
static int
SpanWalk_traverse(void *op, HPyFunc_visitproc visit, void *arg)
{
    SpanWalk *self = (SpanWalk *)op;
    HPy_VISIT(&self->span);
    return 0;
}

static HPy
SpanWalk_next(HPyContext *ctx, HPy h_self)
{
    SpanWalk *self = SpanWalk_AsStruct(ctx, h_self);
    if (HPyField_IsNull(self->span))
        return HPy_NULL;
    HPy span_h2 = hpp_load_field(ctx, h_self, self->span);
    if (self->at >= (Span_AsStruct(ctx, span_h2))->last) {
        hpp_store_field(ctx, h_self, &self->span, HPy_NULL);
        HPy_Close(ctx, span_h2);
        return HPy_NULL;
    }
    HPy_Close(ctx, span_h2);
    return HPyLong_FromLong(ctx, self->at++);
}

HPyDef_METH_IMPL(SpanWalk_left_def, "left", SpanWalk_left, HPyFunc_NOARGS)
static HPy
SpanWalk_left(HPyContext *ctx, HPy h_self)
{
    SpanWalk *self = SpanWalk_AsStruct(ctx, h_self);
    Span *span;
    HPy h_span = hpp_load_field(ctx, h_self, self->span);
    span = HPy_IsNull(h_span) ? NULL : Span_AsStruct(ctx, h_span);

    if (HPy_IsNull(h_span))
        return HPyLong_FromLong(ctx, 0);
    HPy result = HPyLong_FromLong(ctx, span->last - self->at);
    HPy_Close(ctx, h_span);
    return result;
}

HPyDef_METH(SpanWalkType_iter, "__iter__", HPyFunc_NOARGS)
static HPy SpanWalkType_iter_impl(HPyContext *ctx, HPy self)
{
    return HPy_Dup(ctx, self);
}

HPyDef_METH(SpanWalkType_next, "__next__", HPyFunc_NOARGS)
static HPy SpanWalkType_next_impl(HPyContext *ctx, HPy self)
{
    HPy item = SpanWalk_next(ctx, self);
    if (HPy_IsNull(item) && !HPyErr_Occurred(ctx))
        HPyErr_SetObject(ctx, ctx->h_StopIteration, ctx->h_None);
    return item;
}

HPyDef_SLOT(SpanWalkType_new, HPy_tp_new)
static HPy SpanWalkType_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    return HPyErr_SetString(ctx, ctx->h_TypeError,
        "cannot create '" "other_structs.SpanWalk" "' instances");
}

static HPyDef *SpanWalkType_defines[] = {
    &SpanWalkType_iter,
    &SpanWalkType_next,
    &SpanWalk_left_def,
    &SpanWalk_traverse_def,
    &SpanWalkType_new,
    NULL
};

static HPyType_Spec SpanWalkType_spec = {
    .name = "other_structs.SpanWalk",
    .basicsize = sizeof(SpanWalk),
    .builtin_shape = SHAPE(SpanWalk),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = SpanWalkType_defines,
};

static HPyGlobal SpanWalkType;

static int SpanWalkType_ready(HPyContext *ctx)
{
    if (hpp_make_type(ctx, &SpanWalkType_spec, HPy_NULL, &SpanWalkType) < 0)
        return -1;
    HPy type = HPyGlobal_Load(ctx, SpanWalkType);
    int failed = hpp_publish_dunder(ctx, type, "__iter__") < 0
        || hpp_publish_dunder(ctx, type, "__next__") < 0;
    HPy_Close(ctx, type);
    return failed ? -1 : 0;
}

HPyDef_SLOT_IMPL(other_structs_exec_def, other_structs_exec, HPy_mod_exec)

static HPyDef *other_structs_defines[] = {
    &other_structs_exec_def,
    NULL
};

static HPyGlobal *other_structs_globals[] = {
    &SpanWalkType,
    &SpanType,
    NULL
};

static HPyModuleDef other_structs_module = {
    .size = 0,
    .defines = other_structs_defines,
    .globals = other_structs_globals,
};

static int
other_structs_exec(HPyContext *ctx, HPy m)
{
    if (SpanWalkType_ready(ctx) < 0 || (SpanType_ready(ctx) < 0 ? -1 : hpp_add_global_type(ctx, m, SpanType)) < 0) {
        return -1;
    }
    return 0;
}

HPy_MODINIT(other_structs, other_structs_module)
