/* What a tuple lends is never null; a test for it all the same has to close what is beside it. */
#include "hpy.h"

HPyDef_METH_IMPL(joined_def, "joined", joined, HPyFunc_O)
static HPy
joined(HPyContext *ctx, HPy module, HPy rows)
{
    HPy row, pair, result;
    HPy_ssize_t i;

    result = HPyList_New(ctx, 0);
    if (HPy_IsNull(result)) {
        return HPy_NULL;
    }
    for (i = 0; i < HPy_Length(ctx, rows); i++) {
        HPy key, value;

        row = HPy_GetItem_i(ctx, rows, i);
        key = HPy_GetItem_i(ctx, row, 0);
        if (HPy_IsNull(key)) {
            HPy_Close(ctx, row);
            goto fail;
        }
        value = HPy_GetItem_i(ctx, row, 1);
        HPy_Close(ctx, row);
        if (HPy_IsNull(value)) {
            HPy_Close(ctx, key);
            goto fail;
        }
        pair = HPyTuple_Pack(ctx, 2, value, key);
        HPy_Close(ctx, key);
        HPy_Close(ctx, value);
        if (HPy_IsNull(pair)) {
            goto fail;
        }
        if (HPyList_Append(ctx, result, pair) < 0) {
            HPy_Close(ctx, pair);
            goto fail;
        }
        HPy_Close(ctx, pair);
    }
    return result;
fail:
    HPy_Close(ctx, result);
    return HPy_NULL;
}

static HPyDef *methods[] = {
    &joined_def,
    NULL,
};

static HPyModuleDef module = {
    .size = 0,
    .defines = methods,
};

HPy_MODINIT(tested_item, module)
