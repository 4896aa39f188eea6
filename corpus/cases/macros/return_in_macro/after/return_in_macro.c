/* A macro that leaves the function, another that jumps. */
#include "hpy.h"

HPyDef_METH_IMPL(quotient_def, "quotient", quotient, HPyFunc_VARARGS)
static HPy
quotient(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    long a, b;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "ll:quotient", &a, &b))
        return HPy_NULL;
    if (!(b != 0)) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "zero divisor");
        return HPy_NULL;
    }
    if (!(a >= 0 && b > 0)) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "negative");
        return HPy_NULL;
    }
    return HPyLong_FromLong(ctx, a / b);
}

HPyDef_METH_IMPL(pair_def, "pair", pair, HPyFunc_O)
static HPy
pair(HPyContext *ctx, HPy self, HPy obj)
{
    HPy text = HPy_NULL, repr = HPy_NULL, result = HPy_NULL;

    if (HPy_IsNull(text = HPy_Str(ctx, obj))) goto fail;
    if (HPy_IsNull(repr = HPy_Repr(ctx, obj))) goto fail;
    if (HPy_IsNull(result = HPyTuple_Pack(ctx, 2, text, repr))) goto fail;
fail:
    HPy_Close(ctx, text);
    HPy_Close(ctx, repr);
    return result;
}

static HPyDef *return_in_macro_methods[] = {
    &quotient_def,
    &pair_def,
    NULL
};

static HPyModuleDef return_in_macro_module = {
    .size = 0,
    .defines = return_in_macro_methods,
};

HPy_MODINIT(return_in_macro, return_in_macro_module)
