/* What the C API reads from an object's memory: its identity, its size, the name of its type. */
#include "hpy.h"
#include "hpy_port_support.h"

/* Sums up nested tuples; those already being summed up are keys of a dict, by identity. */
static int
add_up(HPyContext *ctx, HPy item, HPy open, long *sum)
{
    HPy key;
    HPy_ssize_t i;
    int failed = 0;

    if (HPy_TypeCheck(ctx, item, ctx->h_LongType)) {
        long value = HPyLong_AsLong(ctx, item);
        if (value == -1 && HPyErr_Occurred(ctx))
            return -1;
        *sum += value;
        return 0;
    }
    if (!HPyList_Check(ctx, item)) {
        HPy value_h = HPy_Type(ctx, item);
        HPyErr_Format(ctx, ctx->h_TypeError, "cannot add %.100s", HPyType_GetName(ctx, value_h));
        HPy_Close(ctx, value_h);
        return -1;
    }
    key = hpp_id(ctx, item);
    if (HPy_IsNull(key))
        return -1;
    if (HPy_Contains(ctx, open, key) != 0) {
        if (!HPyErr_Occurred(ctx))
            HPyErr_SetString(ctx, ctx->h_ValueError, "the list holds itself");
        HPy_Close(ctx, key);
        return -1;
    }
    if (HPy_SetItem(ctx, open, key, item) < 0) {
        HPy_Close(ctx, key);
        return -1;
    }
    for (i = 0; !failed && i < HPy_Length(ctx, item); i++) {
        HPy item_h = HPy_GetItem_i(ctx, item, i);
        failed = add_up(ctx, item_h, open, sum) < 0;
        HPy_Close(ctx, item_h);
    }
    if (!failed)
        failed = HPy_DelItem(ctx, open, key) < 0;
    HPy_Close(ctx, key);
    return failed ? -1 : 0;
}

HPyDef_METH_IMPL(total_def, "total", total, HPyFunc_O)
static HPy
total(HPyContext *ctx, HPy module, HPy item)
{
    HPy open = HPyDict_New(ctx);
    long sum = 0;
    int failed;

    if (HPy_IsNull(open))
        return HPy_NULL;
    failed = add_up(ctx, item, open, &sum) < 0;
    HPy_Close(ctx, open);
    return failed ? HPy_NULL : HPyLong_FromLong(ctx, sum);
}

HPyDef_METH_IMPL(second_def, "second", second, HPyFunc_O)
static HPy
second(HPyContext *ctx, HPy module, HPy pair)
{
    HPy item;

    if (!HPyTuple_Check(ctx, pair) || HPy_Length(ctx, pair) != 2)
        return HPyUnicode_FromString(ctx, "");
    item = HPy_GetItem_i(ctx, pair, 1);
    return item;
}

static HPyDef *object_facts_methods[] = {
    &total_def,
    &second_def,
    NULL
};

static HPyModuleDef object_facts_module = {
    .size = 0,
    .defines = object_facts_methods,
};

HPy_MODINIT(object_facts, object_facts_module)
