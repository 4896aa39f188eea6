/* Tuple and list slots take over the reference they are given. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(bounds_def, "bounds", bounds, HPyFunc_VARARGS)
static HPy
bounds(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPyTupleBuilder pair_builder;
    long low, high;
    HPy pair, item;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "ll:bounds", &low, &high))
        return HPy_NULL;
    pair_builder = HPyTupleBuilder_New(ctx, 2);
    item = HPyLong_FromLong(ctx, low);
    if (HPy_IsNull(item)) {
        HPyTupleBuilder_Cancel(ctx, pair_builder);
        return HPy_NULL;
    }
    HPyTupleBuilder_Set(ctx, pair_builder, 0, item);
    HPy_Close(ctx, item);
    item = HPyLong_FromLong(ctx, high);
    if (HPy_IsNull(item)) {
        HPyTupleBuilder_Cancel(ctx, pair_builder);
        return HPy_NULL;
    }
    HPyTupleBuilder_Set(ctx, pair_builder, 1, item);
    HPy_Close(ctx, item);
    return HPyTupleBuilder_Build(ctx, pair_builder);
}

HPyDef_METH_IMPL(squares_def, "squares", squares, HPyFunc_O)
static HPy
squares(HPyContext *ctx, HPy self, HPy arg)
{
    HPy_ssize_t i, n = HPyLong_AsSsize_t(ctx, arg);
    HPy list;

    if (n == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    if (n < 0) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "negative size");
        return HPy_NULL;
    }
    list = hpp_list_of_none(ctx, n);
    for (i = 0; !HPy_IsNull(list) && i < n; i++) {
        HPy square = HPyLong_FromSsize_t(ctx, i * i);
        if (HPy_IsNull(square) || hpp_list_set(ctx, list, i, square) < 0) {
            HPy_Close(ctx, list);
            list = HPy_NULL;
        }
        HPy_Close(ctx, square);
    }
    return list;
}

static HPyDef *stolen_item_temp_methods[] = {
    &bounds_def,
    &squares_def,
    NULL
};

static HPyModuleDef stolen_item_temp_module = {
    .size = 0,
    .defines = stolen_item_temp_methods,
};

HPy_MODINIT(stolen_item_temp, stolen_item_temp_module)
