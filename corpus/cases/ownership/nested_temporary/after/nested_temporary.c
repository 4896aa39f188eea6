/* Borrowed items that never get a name. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(first_long_def, "first_long", first_long, HPyFunc_O)
static HPy
first_long(HPyContext *ctx, HPy self, HPy t)
{
    long value;

    if (!HPyTuple_Check(ctx, t) || HPy_Length(ctx, t) != 1) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "tuple of one wanted");
        return HPy_NULL;
    }
    HPy item_h = HPy_GetItem_i(ctx, t, 0);
    value = HPyLong_AsLong(ctx, item_h);
    HPy_Close(ctx, item_h);
    if (value == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, value + 1);
}

HPyDef_METH_IMPL(same_x_def, "same_x", same_x, HPyFunc_VARARGS)
static HPy
same_x(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy p, q;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:same_x", &p, &q))
        return HPy_NULL;
    if (!HPyTuple_Check(ctx, p) || HPy_Length(ctx, p) != 2
        || !HPyTuple_Check(ctx, q) || HPy_Length(ctx, q) != 2) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "points wanted");
        return HPy_NULL;
    }
    HPy item_h = HPy_GetItem_i(ctx, p, 0);
    HPy item_h2 = HPy_GetItem_i(ctx, q, 0);
    HPy result = hpp_rich_compare(ctx, item_h, item_h2, HPy_EQ);
    HPy_Close(ctx, item_h);
    HPy_Close(ctx, item_h2);
    return result;
}

HPyDef_METH_IMPL(swap_def, "swap", swap, HPyFunc_O)
static HPy
swap(HPyContext *ctx, HPy self, HPy t)
{
    if (!HPyTuple_Check(ctx, t) || HPy_Length(ctx, t) != 2) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "pair wanted");
        return HPy_NULL;
    }
    HPy item_h = HPy_GetItem_i(ctx, t, 1);
    HPy item_h2 = HPy_GetItem_i(ctx, t, 0);
    HPy result = HPyTuple_Pack(ctx, 2, item_h, item_h2);
    HPy_Close(ctx, item_h);
    HPy_Close(ctx, item_h2);
    return result;
}

static HPyDef *nested_temporary_methods[] = {
    &first_long_def,
    &same_x_def,
    &swap_def,
    NULL
};

static HPyModuleDef nested_temporary_module = {
    .size = 0,
    .defines = nested_temporary_methods,
};

HPy_MODINIT(nested_temporary, nested_temporary_module)
