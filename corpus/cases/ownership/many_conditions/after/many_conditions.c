/* Seven objects, each made or not: 128 combinations meet at the end, and no two need telling apart. */
#include "hpy.h"

HPyDef_METH_IMPL(describe_def, "describe", describe, HPyFunc_VARARGS,
    .doc = "describe(bits)")
static HPy
describe(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    int bits;
    HPy one = HPy_NULL, two = HPy_NULL, four = HPy_NULL, eight = HPy_NULL;
    HPy ten = HPy_NULL, twenty = HPy_NULL, forty = HPy_NULL;
    HPy result = HPy_NULL;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "i", &bits))
        return HPy_NULL;
    if ((bits & 0x01) && HPy_IsNull(one = HPyUnicode_FromString(ctx, "one")))
        goto done;
    if ((bits & 0x02) && HPy_IsNull(two = HPyUnicode_FromString(ctx, "two")))
        goto done;
    if ((bits & 0x04) && HPy_IsNull(four = HPyUnicode_FromString(ctx, "four")))
        goto done;
    if (bits & 0x08) {
        eight = HPyUnicode_FromString(ctx, "eight");
        if (HPy_IsNull(eight))
            goto done;
    }
    if (bits & 0x10) {
        ten = HPyLong_FromLong(ctx, 16);
        if (HPy_IsNull(ten))
            goto done;
    }
    if (bits & 0x20) {
        twenty = HPyLong_FromLong(ctx, 32);
        if (HPy_IsNull(twenty))
            goto done;
    }
    else if (bits & 0x40) {
        twenty = HPyFloat_FromDouble(ctx, 0.5);
        if (HPy_IsNull(twenty))
            goto done;
    }
    if (bits & 0x80) {
        forty = HPyLong_FromLong(ctx, 64);
        if (HPy_IsNull(forty))
            goto done;
    }
    result = HPyTuple_Pack(ctx,
        7, !HPy_IsNull(one) ? one : ctx->h_None, !HPy_IsNull(two) ? two : ctx->h_None, !HPy_IsNull(four) ? four : ctx->h_None,
        !HPy_IsNull(eight) ? eight : ctx->h_None, !HPy_IsNull(ten) ? ten : ctx->h_None, !HPy_IsNull(twenty) ? twenty : ctx->h_None,
        !HPy_IsNull(forty) ? forty : ctx->h_None);
done:
    HPy_Close(ctx, one);
    HPy_Close(ctx, two);
    HPy_Close(ctx, four);
    HPy_Close(ctx, eight);
    HPy_Close(ctx, ten);
    HPy_Close(ctx, twenty);
    HPy_Close(ctx, forty);
    return result;
}

static HPyDef *methods[] = {
    &describe_def,
    NULL
};

static HPyModuleDef definition = {
    .size = 0,
    .defines = methods,
};

HPy_MODINIT(many_conditions, definition)
