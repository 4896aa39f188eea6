/* One label releases whatever exists of three objects. */
#include "hpy.h"

HPyDef_METH_IMPL(combine_def, "combine", combine, HPyFunc_VARARGS)
static HPy
combine(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy a, b;
    HPy sum = HPy_NULL, product = HPy_NULL, both = HPy_NULL;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:combine", &a, &b))
        return HPy_NULL;
    sum = HPy_Add(ctx, a, b);
    if (HPy_IsNull(sum))
        goto fail;
    product = HPy_Multiply(ctx, a, b);
    if (HPy_IsNull(product))
        goto fail;
    both = HPyList_New(ctx, 0);
    if (HPy_IsNull(both))
        goto fail;
    if (HPyList_Append(ctx, both, sum) < 0 || HPyList_Append(ctx, both, product) < 0)
        goto fail;
    HPy_Close(ctx, sum);
    HPy_Close(ctx, product);
    return both;

fail:
    HPy_Close(ctx, both);
    HPy_Close(ctx, product);
    HPy_Close(ctx, sum);
    return HPy_NULL;
}

static HPyDef *goto_fail_three_methods[] = {
    &combine_def,
    NULL
};

static HPyModuleDef goto_fail_three_module = {
    .size = 0,
    .defines = goto_fail_three_methods,
};

HPy_MODINIT(goto_fail_three, goto_fail_three_module)
