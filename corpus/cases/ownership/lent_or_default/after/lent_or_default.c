/* One variable holds what the caller gave, or one of two defaults, and then something owned. */
#include "hpy.h"

static HPyGlobal small, large;
static int small_stored; /* whether small holds anything */
static int large_stored; /* whether large holds anything */

/* The object itself, unless it is refused. */
static HPy
accepted(HPyContext *ctx, HPy object, int strict)
{
    if (strict && !HPy_TypeCheck(ctx, object, ctx->h_LongType)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "a number is needed");
        return HPy_NULL;
    }
    return HPy_Dup(ctx, object);
}

HPyDef_METH_IMPL(choose_def, "choose", choose, HPyFunc_VARARGS)
static HPy
choose(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy small_h = HPy_NULL;
    HPy large_h = HPy_NULL;
    HPy limit = HPy_NULL;
    int given = 0, strict = 0;
    long result = 0;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "|Oii:choose", &limit, &given, &strict))
        return HPy_NULL;
    if (!given) {
        small_h = small_stored ? HPyGlobal_Load(ctx, small) : HPy_NULL;
        limit = small_h;
    }
    if (HPy_IsNull(limit) && !strict) {
        large_h = large_stored ? HPyGlobal_Load(ctx, large) : HPy_NULL;
        limit = large_h;
    }
    if (!HPy_IsNull(limit)) {
        HPy limit_h = limit;
        limit = accepted(ctx, limit_h, strict);
        HPy_Close(ctx, small_h);
        HPy_Close(ctx, large_h);
        if (HPy_IsNull(limit))
            return HPy_NULL;
        result = HPy_TypeCheck(ctx, limit, ctx->h_LongType) ? HPyLong_AsLong(ctx, limit) : -1;
    }
    HPy_Close(ctx, limit);
    if (result == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, result);
}

HPyDef_SLOT_IMPL(lent_or_default_exec_def, lent_or_default_exec, HPy_mod_exec)

static HPyDef *lent_or_default_methods[] = {
    &choose_def,
    &lent_or_default_exec_def,
    NULL,
};

static HPyGlobal *lent_or_default_globals[] = {
    &small,
    &large,
    NULL
};

static HPyModuleDef lent_or_default_module = {
    .size = 0,
    .defines = lent_or_default_methods,
    .globals = lent_or_default_globals,
};

static int
lent_or_default_exec(HPyContext *ctx, HPy module)
{
    HPy long_h = HPyLong_FromLong(ctx, 1000);
    HPyGlobal_Store(ctx, &small, long_h);
    small_stored = !HPy_IsNull(long_h);
    HPy_Close(ctx, long_h);
    HPy long_h2 = HPyLong_FromLong(ctx, 2000);
    HPyGlobal_Store(ctx, &large, long_h2);
    large_stored = !HPy_IsNull(long_h2);
    HPy_Close(ctx, long_h2);
    if (!small_stored || !large_stored) {
        HPyGlobal_Store(ctx, &small, HPy_NULL);
        small_stored = 0;
        HPyGlobal_Store(ctx, &large, HPy_NULL);
        large_stored = 0;
        return -1;
    }
    return 0;
}

HPy_MODINIT(lent_or_default, lent_or_default_module)
