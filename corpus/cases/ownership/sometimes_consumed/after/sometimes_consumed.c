/* A helper that takes over its argument only when it likes it, without saying so. */
#include "hpy.h"

static HPyGlobal kept;
static int kept_stored; /* whether kept holds anything */

static void
offer(HPyContext *ctx, HPy obj)
{
    if (HPyUnicode_Check(ctx, obj)) {
        HPyGlobal_Store(ctx, &kept, obj);             /* the caller's reference, now ours */
        kept_stored = !HPy_IsNull(obj);
    }
}

HPyDef_METH_IMPL(keep_def, "keep", keep, HPyFunc_O)
static HPy
keep(HPyContext *ctx, HPy self, HPy obj)
{
    offer(ctx, obj);
    HPy kept_h = HPyGlobal_Load(ctx, kept);
    ;
    HPy_Close(ctx, kept_h);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH_IMPL(get_def, "get", get, HPyFunc_NOARGS)
static HPy
get(HPyContext *ctx, HPy self)
{
    if (!kept_stored)
        return HPy_Dup(ctx, ctx->h_None);
    return HPyGlobal_Load(ctx, kept);
}

static HPyDef *sometimes_consumed_methods[] = {
    &keep_def,
    &get_def,
    NULL
};

static HPyGlobal *sometimes_consumed_globals[] = {
    &kept,
    NULL
};

static HPyModuleDef sometimes_consumed_module = {
    .size = 0,
    .defines = sometimes_consumed_methods,
    .globals = sometimes_consumed_globals,
};

HPy_MODINIT(sometimes_consumed, sometimes_consumed_module)
