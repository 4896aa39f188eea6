/* Py_NewRef and Py_XNewRef, which take a reference and give it on, and a header for older Pythons. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(same_def, "same", same, HPyFunc_O, .doc = "same(x)")
static HPy
same(HPyContext *ctx, HPy self, HPy arg)
{
    return HPy_Dup(ctx, arg);
}

HPyDef_METH_IMPL(none_def, "none", none, HPyFunc_NOARGS, .doc = "none()")
static HPy
none(HPyContext *ctx, HPy self)
{
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH_IMPL(truth_def, "truth", truth, HPyFunc_O, .doc = "truth(x)")
static HPy
truth(HPyContext *ctx, HPy self, HPy arg)
{
    int yes = HPy_IsTrue(ctx, arg);

    if (yes < 0)
        return HPy_NULL;
    return HPy_Dup(ctx, yes ? ctx->h_True : ctx->h_False);
}

HPyDef_METH_IMPL(first_def, "first", first, HPyFunc_VARARGS,
    .doc = "first(tuple[, fallback])")
static HPy
first(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_item = HPy_NULL;
    HPy item, fallback = HPy_NULL;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O|O:first", &h_item, &fallback)
            && hpp_arg_instance(ctx, h_item, ctx->h_TupleType, &item)))
        return HPy_NULL;
    if (HPy_Length(ctx, item) > 0)
        return HPy_GetItem_i(ctx, item, 0);
    HPy result = fallback;
    if (HPy_IsNull(result))
        HPyErr_SetString(ctx, ctx->h_IndexError, "nothing is there");
    return HPy_Dup(ctx, result);
}

HPyDef_METH_IMPL(twice_def, "twice", twice, HPyFunc_O, .doc = "twice(x)")
static HPy
twice(HPyContext *ctx, HPy self, HPy arg)
{
    HPyListBuilder list_builder = HPyListBuilder_New(ctx, 2);
    HPy_ssize_t i;

    for (i = 0; i < 2; i++)
        HPyListBuilder_Set(ctx, list_builder, i, arg);
    return HPyListBuilder_Build(ctx, list_builder);
}

HPyDef_METH_IMPL(joined_def, "joined", joined, HPyFunc_O, .doc = "joined(x)")
static HPy
joined(HPyContext *ctx, HPy self, HPy arg)
{
    HPy kept = HPy_Dup(ctx, arg);
    HPy text;

    if (!HPyUnicode_Check(ctx, kept)) {
        HPy kept_h = kept;
        kept = HPy_Str(ctx, kept);
        HPy_Close(ctx, kept_h);
        if (HPy_IsNull(kept))
            return HPy_NULL;
    }
    text = HPyUnicode_FromFormat(ctx, "%U!", kept);
    HPy_Close(ctx, kept);
    return text;
}

typedef struct {
    HPyField value;
} Box;
HPyType_HELPERS(Box)

HPyDef_SLOT_IMPL(box_init_def, box_init, HPy_tp_init)
static int
box_init(HPyContext *ctx, HPy h_self, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    Box *self = Box_AsStruct(ctx, h_self);
    HPy value = HPy_NULL;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "|O:Box", &value))
        return -1;
    hpp_store_field(ctx, h_self, &self->value, value);
    return 0;
}

HPyDef_METH_IMPL(box_get_def, "get", box_get, HPyFunc_NOARGS, .doc = "get()")
static HPy
box_get(HPyContext *ctx, HPy h_self)
{
    Box *self = Box_AsStruct(ctx, h_self);
    if (HPyField_IsNull(self->value))
        return HPy_Dup(ctx, ctx->h_NotImplemented);
    return hpp_load_field(ctx, h_self, self->value);
}

HPyDef_SLOT_IMPL(box_traverse_def, box_traverse, HPy_tp_traverse)
static int
box_traverse(void *op, HPyFunc_visitproc visit, void *arg)
{
    Box *self = (Box *)op;
    HPy_VISIT(&self->value);
    return 0;
}

HPyDef_SLOT_IMPL(generic_new_def, HPyType_GenericNew, HPy_tp_new)

static HPyDef *BoxType_defines[] = {
    &generic_new_def,
    &box_init_def,
    &box_get_def,
    &box_traverse_def,
    NULL
};

static HPyType_Spec BoxType_spec = {
    .name = "new_ref.Box",
    .basicsize = sizeof(Box),
    .builtin_shape = SHAPE(Box),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = BoxType_defines,
};

static HPyGlobal BoxType;

HPyDef_SLOT_IMPL(new_ref_exec_def, new_ref_exec, HPy_mod_exec)

static HPyDef *methods[] = {
    &same_def,
    &none_def,
    &truth_def,
    &first_def,
    &twice_def,
    &joined_def,
    &new_ref_exec_def,
    NULL
};

static HPyGlobal *new_ref_globals[] = {
    &BoxType,
    NULL
};

static HPyModuleDef definition = {
    .size = 0,
    .defines = methods,
    .globals = new_ref_globals,
};

static int
new_ref_exec(HPyContext *ctx, HPy module)
{
    if (hpp_make_type(ctx, &BoxType_spec, HPy_NULL, &BoxType) < 0)
        return -1;
    HPy boxtype_h2 = HPyGlobal_Load(ctx, BoxType);
    if (HPy_SetAttr_s(ctx, module, "Box", boxtype_h2) < 0) {
        HPy_Close(ctx, boxtype_h2);
        return -1;
    }
    HPy_Close(ctx, boxtype_h2);
    return 0;
}

HPy_MODINIT(new_ref, definition)
