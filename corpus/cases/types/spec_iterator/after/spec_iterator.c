/* A type made by a specification that is its own iterator. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    long left;
} Countdown;
HPyType_HELPERS(Countdown)

HPyDef_SLOT_IMPL(Countdown_new_def, Countdown_new, HPy_tp_new)
static HPy
Countdown_new(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    long left;
    Countdown *self;
    HPy h_self = HPy_NULL;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "l", &left))
        return HPy_NULL;
    h_self = HPy_New(ctx, type, &self);
    if (!HPy_IsNull(h_self))
        self->left = left;
    return h_self;
}

static HPy
Countdown_next(HPyContext *ctx, HPy h_self)
{
    Countdown *self = Countdown_AsStruct(ctx, h_self);
    if (self->left <= 0)
        return HPy_NULL;
    return HPyLong_FromLong(ctx, self->left--);
}

HPyDef_METH(Countdown_spec_iter, "__iter__", HPyFunc_NOARGS)
static HPy Countdown_spec_iter_impl(HPyContext *ctx, HPy self)
{
    return HPy_Dup(ctx, self);
}

HPyDef_METH(Countdown_spec_next, "__next__", HPyFunc_NOARGS)
static HPy Countdown_spec_next_impl(HPyContext *ctx, HPy self)
{
    HPy item = Countdown_next(ctx, self);
    if (HPy_IsNull(item) && !HPyErr_Occurred(ctx))
        HPyErr_SetObject(ctx, ctx->h_StopIteration, ctx->h_None);
    return item;
}

static HPyDef *Countdown_slots[] = {
    &Countdown_new_def,
    &Countdown_spec_iter,
    &Countdown_spec_next,
    NULL
};

static HPyType_Spec Countdown_spec = {
    .name = "spec_iterator.Countdown",
    .basicsize = sizeof(Countdown),
    .builtin_shape = SHAPE(Countdown),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Countdown_slots,
};

static HPy Countdown_spec_make(HPyContext *ctx)
{
    HPy type = HPyType_FromSpec(ctx, &Countdown_spec, NULL);
    if (HPy_IsNull(type))
        return HPy_NULL;
    if (hpp_publish_dunder(ctx, type, "__iter__") < 0
        || hpp_publish_dunder(ctx, type, "__next__") < 0) {
        HPy_Close(ctx, type);
        return HPy_NULL;
    }
    return type;
}

HPyDef_SLOT_IMPL(exec_spec_iterator_def, exec_spec_iterator, HPy_mod_exec)
static int
exec_spec_iterator(HPyContext *ctx, HPy m)
{
    HPy type = Countdown_spec_make(ctx);
    int result;

    if (HPy_IsNull(type))
        return -1;
    result = HPy_SetAttr_s(ctx, m, "Countdown", type);
    HPy_Close(ctx, type);
    return result;
}

static HPyDef *spec_iterator_defines[] = {
    &exec_spec_iterator_def,
    NULL
};

static HPyModuleDef spec_iterator_module = {
    .size = 0,
    .defines = spec_iterator_defines,
};

HPy_MODINIT(spec_iterator, spec_iterator_module)
