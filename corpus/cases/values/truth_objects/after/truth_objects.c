/* True and False are told from the numbers 1 and 0. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(name_def, "name", name, HPyFunc_O)
static HPy
name(HPyContext *ctx, HPy module, HPy o)
{
    if (hpp_is_bool(ctx, o, ctx->h_True)) {
        return HPyUnicode_FromString(ctx, "true");
    }
    if (hpp_is_bool(ctx, o, ctx->h_False)) {
        return HPyUnicode_FromString(ctx, "false");
    }
    if (!HPy_Is(ctx, o, ctx->h_None) && !hpp_is_bool(ctx, o, ctx->h_True)) {
        return HPy_Str(ctx, o);
    }
    return HPyUnicode_FromString(ctx, "null");
}

static HPyDef *methods[] = {
    &name_def,
    NULL,
};

static HPyModuleDef module = {
    .size = 0,
    .defines = methods,
};

HPy_MODINIT(truth_objects, module)
