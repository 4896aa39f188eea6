/* Parsing functions that look into tuples and objects other than the arguments of a call. */
#include "hpy.h"
#include "hpy_port_support.h"

/* A helper that is given the tuple. */
static int
point(HPyContext *ctx, HPy pair, double *x, double *y)
{
    HPy h_items[3] = {HPy_NULL, HPy_NULL, HPy_NULL};
    const char *label = "none";

    if (!(hpp_tuple_items(ctx, "point", pair, 2, 3, h_items)
            && hpp_arg_double(ctx, h_items[0], x)
            && hpp_arg_double(ctx, h_items[1], y)
            && hpp_arg_str(ctx, h_items[2], &label))) {
        HPy_Close(ctx, h_items[0]);
        HPy_Close(ctx, h_items[1]);
        HPy_Close(ctx, h_items[2]);
        return -1;
    }
    int result = label[0] == 'n' ? 0 : 1;
    HPy_Close(ctx, h_items[0]);
    HPy_Close(ctx, h_items[1]);
    HPy_Close(ctx, h_items[2]);
    return result;
}

HPyDef_METH_IMPL(length_def, "length", length, HPyFunc_O)
static HPy
length(HPyContext *ctx, HPy self, HPy pair)
{
    double x, y;
    int named = point(ctx, pair, &x, &y);

    if (named < 0)
        return HPy_NULL;
    return HPy_BuildValue(ctx, "(di)", x * x + y * y, named);
}

/* Swaps the parts of each pair in a list. */
HPyDef_METH_IMPL(swapped_def, "swapped", swapped, HPyFunc_VARARGS)
static HPy
swapped(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_pairs = HPy_NULL;
    HPy h_items[2] = {HPy_NULL, HPy_NULL};
    HPy pairs, result;
    HPy_ssize_t i;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_pairs)
            && hpp_arg_instance(ctx, h_pairs, ctx->h_ListType, &pairs))) {
        HPy_Close(ctx, h_items[0]);
        HPy_Close(ctx, h_items[1]);
        return HPy_NULL;
    }
    result = HPyList_New(ctx, 0);
    if (HPy_IsNull(result)) {
        HPy_Close(ctx, h_items[0]);
        HPy_Close(ctx, h_items[1]);
        return HPy_NULL;
    }
    for (i = 0; i < HPy_Length(ctx, pairs); i++) {
        HPy first, second = ctx->h_None, turned;

        HPy item_h = HPy_GetItem_i(ctx, pairs, i);
        if (!(hpp_tuple_items(ctx, "pair", item_h, 1, 2, h_items)
                && hpp_arg_object(ctx, h_items[0], &first)
                && hpp_arg_object(ctx, h_items[1], &second))) {
            HPy_Close(ctx, result);
            HPy_Close(ctx, item_h);
            HPy_Close(ctx, h_items[0]);
            HPy_Close(ctx, h_items[1]);
            return HPy_NULL;
        }
        HPy_Close(ctx, item_h);
        turned = HPyTuple_Pack(ctx, 2, second, first);
        if (HPy_IsNull(turned) || HPyList_Append(ctx, result, turned) < 0) {
            HPy_Close(ctx, turned);
            HPy_Close(ctx, result);
            HPy_Close(ctx, h_items[0]);
            HPy_Close(ctx, h_items[1]);
            return HPy_NULL;
        }
        HPy_Close(ctx, turned);
    }
    HPy_Close(ctx, h_items[0]);
    HPy_Close(ctx, h_items[1]);
    return result;
}

/* A helper that is told the name of what it unpacks for. */
static HPy
compared(HPyContext *ctx, HPy pair, const char *name, int operation)
{
    HPy h_items[2] = {HPy_NULL, HPy_NULL};
    HPy first, second;

    if (!(hpp_tuple_items(ctx, name, pair, 2, 2, h_items)
            && hpp_arg_object(ctx, h_items[0], &first)
            && hpp_arg_object(ctx, h_items[1], &second))) {
        HPy_Close(ctx, h_items[0]);
        HPy_Close(ctx, h_items[1]);
        return HPy_NULL;
    }
    HPy result = hpp_rich_compare(ctx, first, second, operation);
    HPy_Close(ctx, h_items[0]);
    HPy_Close(ctx, h_items[1]);
    return result;
}

HPyDef_METH_IMPL(rising_def, "rising", rising, HPyFunc_O)
static HPy
rising(HPyContext *ctx, HPy self, HPy pair)
{
    return compared(ctx, pair, "rising", HPy_LT);
}

HPyDef_METH_IMPL(falling_def, "falling", falling, HPyFunc_O)
static HPy
falling(HPyContext *ctx, HPy self, HPy pair)
{
    return compared(ctx, pair, "falling", HPy_GT);
}

/* One object, by a format. */
HPyDef_METH_IMPL(doubled_def, "doubled", doubled, HPyFunc_O)
static HPy
doubled(HPyContext *ctx, HPy self, HPy o)
{
    HPy h_value = HPy_NULL;
    int n;

    if (!(!HPy_IsNull(h_value = o)
            && hpp_arg_int(ctx, h_value, &n)))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, 2L * n);
}

static HPyDef *other_tuples_methods[] = {
    &length_def,
    &swapped_def,
    &rising_def,
    &falling_def,
    &doubled_def,
    NULL
};

static HPyModuleDef other_tuples_module = {
    .size = 0,
    .defines = other_tuples_methods,
};

HPy_MODINIT(other_tuples, other_tuples_module)
