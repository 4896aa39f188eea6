/* One getter and one setter for all sides of a box; the closure tells which. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    double side[3];
} Box;
HPyType_HELPERS(Box)

static int sides[] = {0, 1, 2};

static HPy
Box_get(HPyContext *ctx, HPy h_self, void *closure)
{
    Box *self = Box_AsStruct(ctx, h_self);
    return HPyFloat_FromDouble(ctx, self->side[*(int *)closure]);
}

static int
Box_set(HPyContext *ctx, HPy h_self, HPy value, void *closure)
{
    Box *self = Box_AsStruct(ctx, h_self);
    double size;

    if (HPy_IsNull(value)) {
        HPyErr_SetString(ctx, ctx->h_AttributeError, "a box has all its sides");
        return -1;
    }
    size = HPyFloat_AsDouble(ctx, value);
    if (size == -1.0 && HPyErr_Occurred(ctx))
        return -1;
    self->side[*(int *)closure] = size;
    return 0;
}

static HPy
Box_volume(HPyContext *ctx, HPy h_self, void *closure)
{
    Box *self = Box_AsStruct(ctx, h_self);
    return HPyFloat_FromDouble(ctx, self->side[0] * self->side[1] * self->side[2]);
}

HPyDef_GETSET_IMPL(Box_getset_1, "length", Box_get, Box_set,
    .doc = "longest side", .closure = &sides[0])
HPyDef Box_getset_2 = {
    .kind = HPyDef_Kind_GetSet,
    .getset = {
        .name = "width",
        .getter_impl = (HPyCFunction)Box_get,
        .setter_impl = (HPyCFunction)Box_set,
        .getter_cpy_trampoline = (cpy_getter)Box_getset_1_get_trampoline,
        .setter_cpy_trampoline = (cpy_setter)Box_getset_1_set_trampoline,
        .closure = &sides[1],
    },
};
HPyDef Box_getset_3 = {
    .kind = HPyDef_Kind_GetSet,
    .getset = {
        .name = "height",
        .getter_impl = (HPyCFunction)Box_get,
        .setter_impl = (HPyCFunction)Box_set,
        .getter_cpy_trampoline = (cpy_getter)Box_getset_1_get_trampoline,
        .setter_cpy_trampoline = (cpy_setter)Box_getset_1_set_trampoline,
        .closure = &sides[2],
    },
};
HPyDef_GET_IMPL(Box_getset_4, "volume", Box_volume)

HPyDef_SLOT_IMPL(Box_repr_def, Box_repr, HPy_tp_repr)
static HPyDef Box_repr_tp_str = {
    .kind = HPyDef_Kind_Slot,
    .slot = {
        .slot = HPy_tp_str,
        .impl = (HPyCFunction)Box_repr,
        .cpy_trampoline = (cpy_PyCFunction)Box_repr_def_trampoline,
    },
};
static HPy
Box_repr(HPyContext *ctx, HPy self)
{
    return HPyUnicode_FromString(ctx, "Box");
}

HPyDef_SLOT_IMPL(generic_new_def, HPyType_GenericNew, HPy_tp_new)

static HPyDef *Box_Type_defines[] = {
    &generic_new_def,
    &Box_repr_def,
    &Box_repr_tp_str,
    &Box_getset_1,
    &Box_getset_2,
    &Box_getset_3,
    &Box_getset_4,
    NULL
};

static HPyType_Spec Box_Type_spec = {
    .name = "getset_closure.Box",
    .basicsize = sizeof(Box),
    .builtin_shape = SHAPE(Box),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Box_Type_defines,
};

static HPyGlobal Box_Type;

HPyDef_SLOT_IMPL(getset_closure_exec_def, getset_closure_exec, HPy_mod_exec)

static HPyDef *getset_closure_defines[] = {
    &getset_closure_exec_def,
    NULL
};

static HPyGlobal *getset_closure_globals[] = {
    &Box_Type,
    NULL
};

static HPyModuleDef getset_closure_module = {
    .size = 0,
    .defines = getset_closure_defines,
    .globals = getset_closure_globals,
};

static int
getset_closure_exec(HPyContext *ctx, HPy m)
{
    if ((hpp_make_type(ctx, &Box_Type_spec, HPy_NULL, &Box_Type) < 0 ? -1 : hpp_add_global_type(ctx, m, Box_Type)) < 0) {
        return -1;
    }
    return 0;
}

HPy_MODINIT(getset_closure, getset_closure_module)
