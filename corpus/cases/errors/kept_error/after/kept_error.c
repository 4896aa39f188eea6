/* Exceptions are put aside while C cleans up, and put back. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <stdlib.h>

typedef struct {
    HPy function;
    int *block;
} Task;

static int freed = 0;

static void
release(int *block)
{
    free(block);
    freed++;
}

/* Cleans up in between: only C runs. */
HPyDef_METH_IMPL(call_with_block_def, "call_with_block", call_with_block, HPyFunc_O)
static HPy
call_with_block(HPyContext *ctx, HPy self, HPy function)
{
    HPy result;
    Task task = {0};

    task.block = malloc(sizeof(int));
    if (task.block == NULL) {
        HPy result2 = HPyErr_NoMemory(ctx);
        HPy_Close(ctx, task.function);
        return result2;
    }
    hpp_store_handle(ctx, &task.function, function);
    HPy function_h = HPy_Dup(ctx, task.function);
    result = HPy_CallTupleDict(ctx, function_h, HPy_NULL, HPy_NULL);
    HPy_Close(ctx, function_h);
    release(task.block);
    HPy_Close(ctx, task.function);
    return result;
}

/* The type of what is put aside decides. */
HPyDef_METH_IMPL(call_and_rate_def, "call_and_rate", call_and_rate, HPyFunc_VARARGS)
static HPy
call_and_rate(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy function, result;
    static int lookups = 0;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "O:call_and_rate", &function))
        return HPy_NULL;
    result = HPy_CallTupleDict(ctx, function, HPy_NULL, HPy_NULL);
    if (HPy_IsNull(result)) {
        if (HPyErr_ExceptionMatches(ctx, ctx->h_LookupError))
            lookups++;
        return HPy_NULL;
    }
    HPy_Close(ctx, result);
    return HPyLong_FromLong(ctx, lookups);
}

/* Some exceptions are dropped, the others go on. */
HPyDef_METH_IMPL(call_or_default_def, "call_or_default", call_or_default, HPyFunc_VARARGS)
static HPy
call_or_default(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy function, otherwise, result;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:call_or_default", &function, &otherwise))
        return HPy_NULL;
    result = HPy_CallTupleDict(ctx, function, HPy_NULL, HPy_NULL);
    if (!HPy_IsNull(result))
        return result;
    if (HPyErr_ExceptionMatches(ctx, ctx->h_KeyError)) {
        HPyErr_Clear(ctx);
        return HPy_Dup(ctx, otherwise);
    }
    return HPy_NULL;
}

HPyDef_METH_IMPL(get_freed_def, "get_freed", get_freed, HPyFunc_NOARGS)
static HPy
get_freed(HPyContext *ctx, HPy self)
{
    return HPyLong_FromLong(ctx, freed);
}

static HPyDef *kept_error_methods[] = {
    &call_with_block_def,
    &call_and_rate_def,
    &call_or_default_def,
    &get_freed_def,
    NULL
};

static HPyModuleDef kept_error_module = {
    .size = 0,
    .defines = kept_error_methods,
};

HPy_MODINIT(kept_error, kept_error_module)
