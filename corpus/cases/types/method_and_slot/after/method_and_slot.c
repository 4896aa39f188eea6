/* Functions that are a method and fill a slot of the type as well. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    HPyField items;
} Shelf;
HPyType_HELPERS(Shelf)

HPyDef_SLOT_IMPL(Shelf_new_def, Shelf_new, HPy_tp_new)
static HPy
Shelf_new(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    HPy h_items = HPy_NULL;
    HPy items;
    Shelf *self;
    HPy h_self = HPy_NULL;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O:Shelf", &h_items)
            && hpp_arg_instance(ctx, h_items, ctx->h_ListType, &items)))
        return HPy_NULL;
    h_self = HPy_New(ctx, type, &self);
    if (HPy_IsNull(h_self))
        return HPy_NULL;
    hpp_store_field(ctx, h_self, &self->items, items);
    return h_self;
}

/* An item, counted from the end where strict is false. */
static HPy
item(HPyContext *ctx, HPy h_self, HPy key, int strict)
{
    Shelf *self = HPy_IsNull(h_self) ? NULL : Shelf_AsStruct(ctx, h_self);
    HPy_ssize_t i = hpp_as_ssize_t(ctx, key, ctx->h_IndexError);

    if (i == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    if (strict && i < 0) {
        HPyErr_Format(ctx, ctx->h_IndexError, "%R is negative", key);
        return HPy_NULL;
    }
    HPy items_h = hpp_load_field(ctx, h_self, self->items);
    HPy result = hpp_seq_item(ctx, items_h, i);
    HPy_Close(ctx, items_h);
    return result;
}

HPyDef_SLOT_IMPL(Shelf_subscript_def, Shelf_subscript, HPy_mp_subscript)
static HPy
Shelf_subscript(HPyContext *ctx, HPy h_self, HPy key)
{
    Shelf *self = Shelf_AsStruct(ctx, h_self);
    return item(ctx, h_self, key, 1);
}

HPyDef_METH_IMPL(Shelf_subscript_method_def, "get", Shelf_subscript_method, HPyFunc_O,
    .doc = "The item of that number.")
static HPy
Shelf_subscript_method(HPyContext *ctx, HPy h_self, HPy arg)
{
    Shelf *self = Shelf_AsStruct(ctx, h_self);
    return Shelf_subscript(ctx, h_self, arg);
}

static HPy
Shelf_iter(HPyContext *ctx, HPy h_self)
{
    Shelf *self = Shelf_AsStruct(ctx, h_self);
    HPy items_h = hpp_load_field(ctx, h_self, self->items);
    HPy result = hpp_builtin1(ctx, "iter", items_h);
    HPy_Close(ctx, items_h);
    return result;
}

HPyDef_METH_IMPL(Shelf_iter_method_def, "iterator", Shelf_iter_method, HPyFunc_NOARGS)
static HPy
Shelf_iter_method(HPyContext *ctx, HPy h_self)
{
    Shelf *self = Shelf_AsStruct(ctx, h_self);
    return Shelf_iter(ctx, h_self);
}

HPyDef_SLOT_IMPL(Shelf_repr_def, Shelf_repr, HPy_tp_repr)
static HPy
Shelf_repr(HPyContext *ctx, HPy h_self)
{
    Shelf *self = Shelf_AsStruct(ctx, h_self);
    HPy items_h = hpp_load_field(ctx, h_self, self->items);
    HPy result = HPyUnicode_FromFormat(ctx, "Shelf(%R)", items_h);
    HPy_Close(ctx, items_h);
    return result;
}

HPyDef_METH_IMPL(Shelf_repr_method_def, "describe", Shelf_repr_method, HPyFunc_NOARGS)
static HPy
Shelf_repr_method(HPyContext *ctx, HPy h_self)
{
    Shelf *self = Shelf_AsStruct(ctx, h_self);
    return Shelf_repr(ctx, h_self);
}

HPyDef_METH(Shelf_Type_iter, "__iter__", HPyFunc_NOARGS)
static HPy Shelf_Type_iter_impl(HPyContext *ctx, HPy self)
{
    return Shelf_iter(ctx, self);
}

HPyDef_SLOT(Shelf_Type_traverse, HPy_tp_traverse)
static int Shelf_Type_traverse_impl(void *op, HPyFunc_visitproc visit, void *arg)
{
    Shelf *self = (Shelf *)op;
    HPy_VISIT(&self->items);
    return 0;
}

static HPyDef *Shelf_Type_defines[] = {
    &Shelf_repr_def,
    &Shelf_subscript_def,
    &Shelf_Type_iter,
    &Shelf_subscript_method_def,
    &Shelf_iter_method_def,
    &Shelf_repr_method_def,
    &Shelf_new_def,
    &Shelf_Type_traverse,
    NULL
};

static HPyType_Spec Shelf_Type_spec = {
    .name = "method_and_slot.Shelf",
    .basicsize = sizeof(Shelf),
    .builtin_shape = SHAPE(Shelf),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Shelf_Type_defines,
};

static HPyGlobal Shelf_Type;

static int Shelf_Type_ready(HPyContext *ctx)
{
    if (hpp_make_type(ctx, &Shelf_Type_spec, HPy_NULL, &Shelf_Type) < 0)
        return -1;
    HPy type = HPyGlobal_Load(ctx, Shelf_Type);
    int failed = hpp_publish_dunder(ctx, type, "__iter__") < 0;
    HPy_Close(ctx, type);
    return failed ? -1 : 0;
}

HPyDef_SLOT_IMPL(method_and_slot_exec_def, method_and_slot_exec, HPy_mod_exec)

static HPyDef *method_and_slot_defines[] = {
    &method_and_slot_exec_def,
    NULL
};

static HPyGlobal *method_and_slot_globals[] = {
    &Shelf_Type,
    NULL
};

static HPyModuleDef method_and_slot_module = {
    .size = 0,
    .defines = method_and_slot_defines,
    .globals = method_and_slot_globals,
};

static int
method_and_slot_exec(HPyContext *ctx, HPy module)
{
    if (Shelf_Type_ready(ctx) < 0)
        return -1;
    HPy shelf_type_h2 = HPyGlobal_Load(ctx, Shelf_Type);
    if (HPy_SetAttr_s(ctx, module, "Shelf", shelf_type_h2) < 0) {
        HPy_Close(ctx, shelf_type_h2);
        return -1;
    }
    HPy_Close(ctx, shelf_type_h2);
    return 0;
}

HPy_MODINIT(method_and_slot, method_and_slot_module)
