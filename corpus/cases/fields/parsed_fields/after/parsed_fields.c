/* Fields that arguments are parsed into; a module that is made by a function of its own. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <assert.h>

typedef struct {
    double x;
    HPyField label;    /* never null once made */
    HPyField notes;
} Dot;
HPyType_HELPERS(Dot)

static HPyGlobal DotType;

#define Dot_Check(o) PyObject_TypeCheck(o, &DotType)

HPyDef_SLOT_IMPL(Dot_init_def, Dot_init, HPy_tp_init)
static int
Dot_init(HPyContext *ctx, HPy op, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    HPy h_parsed[2] = {HPy_NULL, HPy_NULL};
    static char *names[] = {"x", "label", NULL};
    Dot *self = Dot_AsStruct(ctx, op);
    HPy h_self = op;

    if (!(hpp_unpack_keywords_dict(ctx, "function", args, nargs, kwds,
            (const char *const *)names, 0, 2, 2, h_parsed)
            && hpp_arg_double(ctx, h_parsed[0], &self->x)
            && (HPy_IsNull(h_parsed[1]) || (hpp_store_field(ctx, op, &self->label, h_parsed[1]), 1)))) {
        HPy_Close(ctx, h_parsed[0]);
        HPy_Close(ctx, h_parsed[1]);
        return -1;
    }
    if (HPyField_IsNull(self->label))
        hpp_store_field(ctx, h_self, &self->label, ctx->h_None);
    HPy_Close(ctx, h_parsed[0]);
    HPy_Close(ctx, h_parsed[1]);
    return 0;
}

static HPy
Dot_get_label(HPyContext *ctx, HPy op, void *closure)
{
    Dot *self = Dot_AsStruct(ctx, op);
    HPy h_self = op;

    if (HPyField_IsNull(self->label)) {
        HPy value_h = HPy_Type(ctx, op);
        HPy result = HPyErr_Format(ctx, ctx->h_AttributeError, "this %.50s has no label", HPyType_GetName(ctx, value_h));
        HPy_Close(ctx, value_h);
        return result;
    }
    return hpp_load_field(ctx, h_self, self->label);
}

static HPy
Dot_get_x(HPyContext *ctx, HPy op, void *closure)
{
    return HPyFloat_FromDouble(ctx, (Dot_AsStruct(ctx, op))->x);
}

HPyDef_GET_IMPL(Dot_getset_1, "label", Dot_get_label)
HPyDef_GET_IMPL(Dot_getset_2, "x", Dot_get_x)

HPyDef_SLOT_IMPL(generic_new_def, HPyType_GenericNew, HPy_tp_new)

HPyDef_SLOT(DotType_traverse, HPy_tp_traverse)
static int DotType_traverse_impl(void *op, HPyFunc_visitproc visit, void *arg)
{
    Dot *self = (Dot *)op;
    HPy_VISIT(&self->label);
    HPy_VISIT(&self->notes);
    return 0;
}

static HPyDef *DotType_defines[] = {
    &generic_new_def,
    &Dot_init_def,
    &Dot_getset_1,
    &Dot_getset_2,
    &DotType_traverse,
    NULL
};

static HPyType_Spec DotType_spec = {
    .name = "parsed_fields.Dot",
    .basicsize = sizeof(Dot),
    .builtin_shape = SHAPE(Dot),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = DotType_defines,
};

static HPyGlobal DotType;

HPyDef_SLOT_IMPL(parsed_fields_exec_def, parsed_fields_exec, HPy_mod_exec)

static HPyDef *parsed_fields_defines[] = {
    &parsed_fields_exec_def,
    NULL
};

static HPyGlobal *parsed_fields_globals[] = {
    &DotType,
    NULL
};

static HPyModuleDef parsed_fields_module = {
    .size = 0,
    .defines = parsed_fields_defines,
    .globals = parsed_fields_globals,
};

static int
parsed_fields_exec(HPyContext *ctx, HPy m)
{
    if ((hpp_make_type(ctx, &DotType_spec, HPy_NULL, &DotType) < 0 ? -1 : hpp_add_global_type(ctx, m, DotType)) < 0) {
        return -1;
    }
    return 0;
}

HPy_MODINIT(parsed_fields, parsed_fields_module)

