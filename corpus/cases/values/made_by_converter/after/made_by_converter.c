/* The unit O& of a format calls a function of the module, which gains a context. */
#include "hpy.h"
#include "hpy_port_support.h"

static HPy
from_size(HPyContext *ctx, HPy_ssize_t *size)
{
    if (*size < 0) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "negative size");
        return HPy_NULL;
    }
    return HPyLong_FromSsize_t(ctx, *size);
}

HPyDef_METH_IMPL(pair_def, "pair", pair, HPyFunc_O)
static HPy
pair(HPyContext *ctx, HPy module, HPy o)
{
    HPy_ssize_t size = HPyLong_AsSsize_t(ctx, o);

    if (size == -1 && HPyErr_Occurred(ctx)) {
        return HPy_NULL;
    }
    return hpp_build_value(ctx, "OO&", o, from_size, &size);
}

HPyDef_METH_IMPL(call_def, "call", call, HPyFunc_O)
static HPy
call(HPyContext *ctx, HPy module, HPy callable)
{
    HPy_ssize_t size = 3;

    return hpp_call_function(ctx, callable, "(sO&O)", "size", from_size, &size, callable);
}

static HPyDef *methods[] = {
    &pair_def,
    &call_def,
    NULL,
};

static HPyModuleDef module = {
    .size = 0,
    .defines = methods,
};

HPy_MODINIT(made_by_converter, module)
