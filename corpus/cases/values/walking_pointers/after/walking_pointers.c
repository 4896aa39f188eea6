/* Pointers that walk over the items of sequences. */
#include "hpy.h"
#include "hpy_port_support.h"

/* Each item of a row through the function at its place; None leaves it as it is. */
HPyDef_METH_IMPL(process_def, "process", process, HPyFunc_VARARGS)
static HPy
process(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPyTupleBuilder result_builder;
    HPy row, functions, fast, result, function, value;
    HPy_ssize_t from_at, by_at, to_at;
    HPy_ssize_t left;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:process", &row, &functions))
        return HPy_NULL;
    if (!HPy_Is(ctx, functions, ctx->h_None) && !HPyTuple_Check(ctx, functions) && !HPyList_Check(ctx, functions)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "a tuple or a list is needed");
        return HPy_NULL;
    }
    fast = hpp_fast(ctx, row, "a row is a sequence");
    if (HPy_IsNull(fast))
        return HPy_NULL;
    left = HPy_Length(ctx, fast);
    if (!HPy_Is(ctx, functions, ctx->h_None) && HPy_Length(ctx, functions) != left) {
        HPy_Close(ctx, fast);
        HPyErr_SetString(ctx, ctx->h_ValueError, "there are not as many functions");
        return HPy_NULL;
    }
    result_builder = HPyTupleBuilder_New(ctx, left);
    from_at = 0;
    to_at = 0;
    if (!HPy_Is(ctx, functions, ctx->h_None)) {
        by_at = 0;
        while (--left >= 0) {
            function = HPy_GetItem_i(ctx, functions, by_at);
            if (!HPy_Is(ctx, function, ctx->h_None)) {
                HPy item_h = HPy_GetItem_i(ctx, fast, from_at);
                value = hpp_call_objects(ctx, function, item_h, HPy_NULL);
                HPy_Close(ctx, item_h);
                if (HPy_IsNull(value)) {
                    HPy_Close(ctx, fast);
                    HPyTupleBuilder_Cancel(ctx, result_builder);
                    HPy_Close(ctx, function);
                    return HPy_NULL;
                }
                HPyTupleBuilder_Set(ctx, result_builder, to_at, value);
                HPy_Close(ctx, value);
            }
            else {
                HPy item = HPy_GetItem_i(ctx, fast, from_at);
                HPyTupleBuilder_Set(ctx, result_builder, to_at, item);
                HPy_Close(ctx, item);
            }
            HPy_Close(ctx, function);
            from_at++;
            by_at++;
            to_at++;
        }
    }
    else {
        while (--left >= 0) {
            HPy item2 = HPy_GetItem_i(ctx, fast, from_at);
            HPyTupleBuilder_Set(ctx, result_builder, to_at, item2);
            HPy_Close(ctx, item2);
            from_at++;
            to_at++;
        }
    }
    HPy_Close(ctx, fast);
    return HPyTupleBuilder_Build(ctx, result_builder);
}

/* How many neighbours are the same object. */
HPyDef_METH_IMPL(neighbours_def, "neighbours", neighbours, HPyFunc_O)
static HPy
neighbours(HPyContext *ctx, HPy module, HPy arg)
{
    HPy fast = hpp_fast(ctx, arg, "a sequence is needed");
    HPy_ssize_t at_at;
    HPy_ssize_t i, size;
    long found = 0;

    if (HPy_IsNull(fast))
        return HPy_NULL;
    size = HPy_Length(ctx, fast);
    at_at = 0;
    for (i = 1; i < size; i++) {
        HPy item_h = HPy_GetItem_i(ctx, fast, at_at + i - 1);
        HPy item_h2 = HPy_GetItem_i(ctx, fast, at_at + i);
        if (HPy_Is(ctx, item_h, item_h2))
            found++;
        HPy_Close(ctx, item_h);
        HPy_Close(ctx, item_h2);
    }
    HPy_Close(ctx, fast);
    return HPyLong_FromLong(ctx, found);
}

static HPyDef *walking_pointers_methods[] = {
    &process_def,
    &neighbours_def,
    NULL,
};

static HPyModuleDef walking_pointers_module = {
    .size = 0,
    .defines = walking_pointers_methods,
};

HPy_MODINIT(walking_pointers, walking_pointers_module)
