/* Items borrowed from a list, with three ways to leave the loop body. */
#include "hpy.h"

/* position of the first number above the limit; stops at None; skips text */
HPyDef_METH_IMPL(first_above_def, "first_above", first_above, HPyFunc_VARARGS)
static HPy
first_above(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy list;
    double limit;
    HPy_ssize_t i;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "Od:first_above", &list, &limit))
        return HPy_NULL;
    if (!HPyList_Check(ctx, list)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "list wanted");
        return HPy_NULL;
    }
    for (i = 0; i < HPy_Length(ctx, list); i++) {
        HPy item = HPy_GetItem_i(ctx, list, i);
        double value;

        if (HPy_Is(ctx, item, ctx->h_None)) {
            HPy_Close(ctx, item);
            break;
        }
        if (HPyUnicode_Check(ctx, item)) {
            HPy_Close(ctx, item);
            continue;
        }
        value = HPyFloat_AsDouble(ctx, item);
        HPy_Close(ctx, item);
        if (value == -1.0 && HPyErr_Occurred(ctx))
            return HPy_NULL;
        if (value > limit)
            return HPyLong_FromSsize_t(ctx, i);
    }
    return HPyLong_FromLong(ctx, -1);
}

static HPyDef *borrowed_item_loop_methods[] = {
    &first_above_def,
    NULL
};

static HPyModuleDef borrowed_item_loop_module = {
    .size = 0,
    .defines = borrowed_item_loop_methods,
};

HPy_MODINIT(borrowed_item_loop, borrowed_item_loop_module)
