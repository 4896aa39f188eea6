/* The result is either None, which must be counted, or already new. */
#include "hpy.h"

HPyDef_METH_IMPL(half_def, "half", half, HPyFunc_O)
static HPy
half(HPyContext *ctx, HPy self, HPy arg)
{
    HPy result = ctx->h_None;
    long n = HPyLong_AsLong(ctx, arg);

    if (n == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    if (n % 2 == 0)
        result = HPyLong_FromLong(ctx, n / 2);
    else
        result = HPy_Dup(ctx, result);
    return result;
}

/* text as it is, anything else converted */
HPyDef_METH_IMPL(shout_def, "shout", shout, HPyFunc_O)
static HPy
shout(HPyContext *ctx, HPy self, HPy obj)
{
    HPy text = obj, result;
    int converted = 0;

    if (!HPyUnicode_Check(ctx, text)) {
        text = HPy_Str(ctx, obj);
        if (HPy_IsNull(text))
            return HPy_NULL;
        converted = 1;
    }
    result = HPyUnicode_FromFormat(ctx, "%U!", text);
    if (converted)
        HPy_Close(ctx, text);
    return result;
}

static HPyDef *none_or_new_methods[] = {
    &half_def,
    &shout_def,
    NULL
};

static HPyModuleDef none_or_new_module = {
    .size = 0,
    .defines = none_or_new_methods,
};

HPy_MODINIT(none_or_new, none_or_new_module)
