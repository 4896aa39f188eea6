/* A static type whose fields are given by position. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    long count;
} Counter;
HPyType_HELPERS(Counter)

HPyDef_METH_IMPL(Counter_next_def, "next", Counter_next, HPyFunc_NOARGS,
    .doc = "Adds one and gives the sum.")
static HPy
Counter_next(HPyContext *ctx, HPy h_self)
{
    Counter *self = Counter_AsStruct(ctx, h_self);
    self->count++;
    return HPyLong_FromLong(ctx, self->count);
}

HPyDef_SLOT_IMPL(Counter_repr_def, Counter_repr, HPy_tp_repr)
static HPy
Counter_repr(HPyContext *ctx, HPy h_self)
{
    Counter *self = Counter_AsStruct(ctx, h_self);
    return HPyUnicode_FromFormat(ctx, "<counter at %ld>", self->count);
}

HPyDef_SLOT_IMPL(generic_new_def, HPyType_GenericNew, HPy_tp_new)

static HPyDef *Counter_Type_defines[] = {
    &Counter_repr_def,
    &Counter_next_def,
    &generic_new_def,
    NULL
};

static HPyType_Spec Counter_Type_spec = {
    .name = "positional_type.Counter",
    .basicsize = sizeof(Counter),
    .builtin_shape = SHAPE(Counter),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Counter_Type_defines,
    .doc = "Counts from one.",
};

static HPyGlobal Counter_Type;

HPyDef_SLOT_IMPL(positional_type_exec_def, positional_type_exec, HPy_mod_exec)

static HPyDef *positional_type_defines[] = {
    &positional_type_exec_def,
    NULL
};

static HPyGlobal *positional_type_globals[] = {
    &Counter_Type,
    NULL
};

static HPyModuleDef positional_type_module = {
    .size = 0,
    .defines = positional_type_defines,
    .globals = positional_type_globals,
};

static int
positional_type_exec(HPyContext *ctx, HPy m)
{
    if (hpp_make_type(ctx, &Counter_Type_spec, HPy_NULL, &Counter_Type) < 0)
        return -1;
    HPy counter_type_h2 = HPyGlobal_Load(ctx, Counter_Type);
    if (HPy_SetAttr_s(ctx, m, "Counter", counter_type_h2) < 0) {
        HPy_Close(ctx, counter_type_h2);
        return -1;
    }
    HPy_Close(ctx, counter_type_h2);
    return 0;
}

HPy_MODINIT(positional_type, positional_type_module)
