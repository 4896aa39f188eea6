/* Constructors whose parameters are unpacked in the form that Argument Clinic gives them. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    HPyField name;
    long size;
} Box;
HPyType_HELPERS(Box)

static HPy
Box_new_impl(HPyContext *ctx, HPy type, HPy name)
{
    Box *self;
    HPy h_self = HPy_New(ctx, type, &self);

    if (HPy_IsNull(h_self)) {
        return HPy_NULL;
    }
    hpp_store_field(ctx, h_self, &self->name, name);
    self->size = 1;
    return h_self;
}

HPyDef_SLOT_IMPL(Box_new_def, Box_new, HPy_tp_new)
static HPy
Box_new(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs_given, HPy kwargs)
{
    HPy return_value = HPy_NULL;
    static const char * const _keywords[] = {"name", "size", NULL};
    HPy argsbuf[2] = {HPy_NULL, HPy_NULL};
    HPy const *fastargs;
    HPy_ssize_t nargs = (HPy_ssize_t)nargs_given;
    HPy_ssize_t noptargs = nargs + (!HPy_IsNull(kwargs) ? HPy_Length(ctx, kwargs) : 0) - 0;
    HPy name = ctx->h_None;

    fastargs = hpp_unpack_parameters_dict(ctx, "Box", args, nargs, kwargs, _keywords, 0, 2, 0, argsbuf);
    if (!fastargs) {
        goto exit;
    }
    if (!noptargs) {
        goto skip_optional_pos;
    }
    if (!HPy_IsNull(fastargs[0])) {
        name = fastargs[0];
    }
skip_optional_pos:
    return_value = Box_new_impl(ctx, type, name);

exit: {
    HPy_Close(ctx, argsbuf[0]);
    HPy_Close(ctx, argsbuf[1]);
    return return_value;
}
}

static int
Box_init_impl(HPyContext *ctx, Box *self, HPy name, long size)
{
    if (size < 0) {
        HPyErr_Format(ctx, ctx->h_ValueError, "%R is too small", name);
        return -1;
    }
    self->size = size;
    return 0;
}

HPyDef_SLOT_IMPL(Box_init_def, Box_init, HPy_tp_init)
static int
Box_init(HPyContext *ctx, HPy self, const HPy *args, HPy_ssize_t nargs_given2, HPy kwargs)
{
    int return_value = -1;
    static const char * const _keywords[] = {"name", "size", NULL};
    HPy argsbuf[2] = {HPy_NULL, HPy_NULL};
    HPy const *fastargs;
    HPy_ssize_t nargs = (HPy_ssize_t)nargs_given2;
    HPy_ssize_t noptargs = nargs + (!HPy_IsNull(kwargs) ? HPy_Length(ctx, kwargs) : 0) - 0;
    HPy name = ctx->h_None;
    long size = 10;

    fastargs = hpp_unpack_parameters_dict(ctx, "Box", args, nargs, kwargs, _keywords, 0, 1, 0, argsbuf);
    if (!fastargs) {
        goto exit;
    }
    if (!noptargs) {
        goto skip_optional_pos;
    }
    if (!HPy_IsNull(fastargs[0])) {
        name = fastargs[0];
        if (!--noptargs) {
            goto skip_optional_pos;
        }
    }
skip_optional_pos:
    if (!noptargs) {
        goto skip_optional_kwonly;
    }
    size = HPyLong_AsLong(ctx, fastargs[1]);
    if (size == -1 && HPyErr_Occurred(ctx)) {
        goto exit;
    }
skip_optional_kwonly:
    return_value = Box_init_impl(ctx, Box_AsStruct(ctx, self), name, size);

exit: {
    HPy_Close(ctx, argsbuf[0]);
    HPy_Close(ctx, argsbuf[1]);
    return return_value;
}
}

HPyDef_METH_IMPL(Box_describe_def, "describe", Box_describe, HPyFunc_NOARGS)
static HPy
Box_describe(HPyContext *ctx, HPy h_self)
{
    Box *self = Box_AsStruct(ctx, h_self);
    HPy name_h = hpp_load_field(ctx, h_self, self->name);
    HPy result = HPy_BuildValue(ctx, "(Ol)", name_h, self->size);
    HPy_Close(ctx, name_h);
    return result;
}

HPyDef_SLOT(Box_spec_traverse, HPy_tp_traverse)
static int Box_spec_traverse_impl(void *op, HPyFunc_visitproc visit, void *arg)
{
    Box *self = (Box *)op;
    HPy_VISIT(&self->name);
    return 0;
}

static HPyDef *Box_slots[] = {
    &Box_new_def,
    &Box_init_def,
    &Box_describe_def,
    &Box_spec_traverse,
    NULL
};

static HPyType_Spec Box_spec = {
    .name = "clinic_init.Box",
    .basicsize = sizeof(Box),
    .builtin_shape = SHAPE(Box),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Box_slots,
};

HPyDef_SLOT_IMPL(clinic_init_exec_def, clinic_init_exec, HPy_mod_exec)

static HPyDef *clinic_init_defines[] = {
    &clinic_init_exec_def,
    NULL
};

static HPyModuleDef clinic_init_module = {
    .size = 0,
    .defines = clinic_init_defines,
};

static int
clinic_init_exec(HPyContext *ctx, HPy module)
{
    HPy type;

    type = HPyType_FromSpec(ctx, &Box_spec, NULL);
    if (HPy_IsNull(type) || HPy_SetAttr_s(ctx, module, "Box", type) < 0) {
        HPy_Close(ctx, type);
        return -1;
    }
    HPy_Close(ctx, type);
    return 0;
}

HPy_MODINIT(clinic_init, clinic_init_module)
