/* A type made from a specification, with everything left to its base, that Python derives from. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <stddef.h>

typedef struct {
    long count;
    HPyField weak;
} Counter;
static hpp_payloads Counter_payloads;
HPP_PAYLOAD_HELPERS(Counter, Counter_payloads)

HPyDef_SLOT_IMPL(Counter_init_def, Counter_init, HPy_tp_init)
static int
Counter_init(HPyContext *ctx, HPy h_self, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    Counter *self = Counter_AsStruct(ctx, h_self);
    return HPyArg_Parse(ctx, NULL, args, nargs, "|l", &self->count) ? 0 : -1;
}

static HPy
Counter_next(HPyContext *ctx, HPy h_self)
{
    Counter *self = Counter_AsStruct(ctx, h_self);
    if (self->count <= 0)
        return HPy_NULL;
    return HPyLong_FromLong(ctx, self->count--);
}

HPyDef_GETSET(Counter_members_1, "count")
static HPy Counter_members_1_get(HPyContext *ctx, HPy self, void *closure)
{
    return hpp_get_value_member(ctx,
        (char *)Counter_AsStruct(ctx, self) + offsetof(Counter, count), HPyMember_LONG);
}
static int Counter_members_1_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    return hpp_set_value_member(ctx,
        (char *)Counter_AsStruct(ctx, self) + offsetof(Counter, count), HPyMember_LONG, value);
}

HPyDef_METH(Counter_spec_iter, "__iter__", HPyFunc_NOARGS)
static HPy Counter_spec_iter_impl(HPyContext *ctx, HPy self)
{
    return HPy_Dup(ctx, self);
}

HPyDef_METH(Counter_spec_next, "__next__", HPyFunc_NOARGS)
static HPy Counter_spec_next_impl(HPyContext *ctx, HPy self)
{
    HPy item = Counter_next(ctx, self);
    if (HPy_IsNull(item) && !HPyErr_Occurred(ctx))
        HPyErr_SetObject(ctx, ctx->h_StopIteration, ctx->h_None);
    return item;
}

HPyDef_SLOT_IMPL(generic_new_def, HPyType_GenericNew, HPy_tp_new)

HPyDef_SLOT(Counter_spec_traverse, HPy_tp_traverse)
static int Counter_spec_traverse_impl(void *op, HPyFunc_visitproc visit, void *arg)
{
    Counter *self = (Counter *)op;
    HPy_VISIT(&self->weak);
    return 0;
}

static HPyDef *Counter_slots[] = {
    &Counter_init_def,
    &Counter_spec_iter,
    &Counter_spec_next,
    &Counter_members_1,
    &generic_new_def,
    NULL
};

static HPyType_Spec Counter_spec = {
    .name = "derived_from_spec.Counter",
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
    .defines = Counter_slots,
    .doc = "Counts down",
};

static HPyDef *Counter_spec_payload_defines[] = {
    &Counter_spec_traverse,
    NULL
};

static HPyType_Spec Counter_spec_payload_spec = {
    .name = "derived_from_spec.Counter" " payload",
    .basicsize = sizeof(Counter),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = Counter_spec_payload_defines,
};

static HPy Counter_spec_make(HPyContext *ctx)
{
    HPy type = hpp_open_type(ctx, &Counter_spec, HPy_NULL, &Counter_spec_payload_spec,
        HPP_PAYLOAD | HPP_WEAKREFS, &Counter_payloads);
    if (HPy_IsNull(type))
        return HPy_NULL;
    if (hpp_publish_dunder(ctx, type, "__iter__") < 0
        || hpp_publish_dunder(ctx, type, "__next__") < 0) {
        HPy_Close(ctx, type);
        return HPy_NULL;
    }
    return type;
}

HPyDef_SLOT_IMPL(derived_from_spec_exec_def, derived_from_spec_exec, HPy_mod_exec)
static int
derived_from_spec_exec(HPyContext *ctx, HPy module)
{
    HPy type = Counter_spec_make(ctx);
    int result;

    if (HPy_IsNull(type))
        return -1;
    result = HPy_SetAttr_s(ctx, module, "Counter", type);
    HPy_Close(ctx, type);
    return result;
}

static HPyDef *derived_from_spec_defines[] = {
    &derived_from_spec_exec_def,
    NULL
};

static HPyGlobal *derived_from_spec_globals[] = {
    &Counter_payloads.get,
    &Counter_payloads.set,
    &Counter_payloads.types,
    &Counter_payloads.dict,
    NULL
};

static HPyModuleDef derived_from_spec_module = {
    .size = 0,
    .defines = derived_from_spec_defines,
    .globals = derived_from_spec_globals,
};

HPy_MODINIT(derived_from_spec, derived_from_spec_module)
