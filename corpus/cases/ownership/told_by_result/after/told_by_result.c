/* Result codes, flags and arguments left out tell what a helper did with references. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <stdbool.h>

enum order { FIRST, LAST };

/* Gives an item of a list and how often it is there; a caller may want one of them only. */
static int
pick(HPyContext *ctx, HPy list, enum order order, HPy *item_out, HPy *count_out)
{
    int result = 0;
    HPy_ssize_t size = HPy_Length(ctx, list);
    HPy item;

    if (size < 0) {
        result = -1;
        goto nothing;
    }
    if (size == 0)
        goto nothing;
    item = hpp_item(ctx, list, order == FIRST ? 0 : size - 1);
    if (HPy_IsNull(item)) {
        result = -1;
        goto nothing;
    }
    if (count_out) {
        *count_out = hpp_call_method(ctx, list, "count", "O", item);
        if (HPy_IsNull(*count_out)) {
            result = -1;
            HPy_Close(ctx, item);
            goto nothing;
        }
    }
    if (item_out) {
        *item_out = HPy_Dup(ctx, item);
    }
    HPy_Close(ctx, item);
    return 1;

nothing:
    if (item_out)
        *item_out = HPy_NULL;
    if (count_out)
        *count_out = HPy_NULL;
    return result;
}

/* 1: the value passes. 0 and -1: it does not, and is given up. */
static int
filter(HPyContext *ctx, HPy accept, HPy value)
{
    HPy answer = hpp_call_objects(ctx, accept, value, HPy_NULL);
    int passes;

    if (HPy_IsNull(answer)) {
        return -1;
    }
    passes = HPy_IsTrue(ctx, answer);
    HPy_Close(ctx, answer);
    if (passes == 0 || passes == -1) {
        return passes;
    }
    return 1;
}

HPyDef_METH_IMPL(last_def, "last", last, HPyFunc_VARARGS)
static HPy
last(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy list, accept;
    HPy item = HPy_NULL;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:last", &list, &accept))
        return HPy_NULL;
    switch (pick(ctx, list, LAST, &item, NULL)) {
    case -1: {
        HPy_Close(ctx, item);
        return HPy_NULL;
    }
    case 0: {
        HPy_Close(ctx, item);
        return HPy_Dup(ctx, ctx->h_None);
    }
    }
    switch (filter(ctx, accept, item)) {
    case -1: {
        HPy_Close(ctx, item);
        return HPy_NULL;
    }
    case 1:
        return item;
    }
    HPy_Close(ctx, item);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH_IMPL(count_def, "count", count, HPyFunc_O)
static HPy
count(HPyContext *ctx, HPy self, HPy list)
{
    bool own = false;
    HPy counted = HPy_NULL;
    HPy text;

    if (pick(ctx, list, FIRST, NULL, &counted) < 0) {
        HPy_Close(ctx, counted);
        return HPy_NULL;
    }
    if (HPy_IsNull(counted)) {
        counted = HPy_Dup(ctx, ctx->h_None);
    } else {
        own = true;
    }
    text = HPy_Str(ctx, counted);
    ;
    HPy_Close(ctx, counted);
    return text;
}

static HPyDef *told_by_result_methods[] = {
    &last_def,
    &count_def,
    NULL
};

static HPyModuleDef told_by_result_module = {
    .size = 0,
    .defines = told_by_result_methods,
};

HPy_MODINIT(told_by_result, told_by_result_module)
