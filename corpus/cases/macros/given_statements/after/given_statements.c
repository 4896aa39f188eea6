/* Macros that are given statements, which a build keeps or drops as a whole. */
#include "hpy.h"

#ifdef COUNTING
#define COUNTED(x)      x
#else
#define COUNTED(x)
#endif

/* Reads better than a bare block. */
#define TOGETHER(x)     { x; }

static long calls;

HPyDef_METH_IMPL(doubled_def, "doubled", doubled, HPyFunc_O,
    .doc = "doubled(x)")
static HPy
doubled(HPyContext *ctx, HPy self, HPy arg)
{
    HPy result;

    COUNTED( calls++; )
    result = HPy_Add(ctx, arg, arg);
    COUNTED(
        if (!HPy_IsNull(result) && !HPy_TypeCheck(ctx, result, ctx->h_LongType))
            calls += 100;
    )
    return result;
}

HPyDef_METH_IMPL(pair_def, "pair", pair, HPyFunc_O,
    .doc = "pair(x): [str(x), x]")
static HPy
pair(HPyContext *ctx, HPy self, HPy arg)
{
    HPy list = HPyList_New(ctx, 0);

    if (HPy_IsNull(list))
        return HPy_NULL;
    TOGETHER(
        HPy text = HPy_Str(ctx, arg);
        if (HPy_IsNull(text)) {
            HPy_Close(ctx, list);
            return HPy_NULL;
        }
        if (HPyList_Append(ctx, list, text) < 0) {
            HPy_Close(ctx, text);
            HPy_Close(ctx, list);
            return HPy_NULL;
        }
        HPy_Close(ctx, text)
    )
    if (HPyList_Append(ctx, list, arg) < 0) {
        HPy_Close(ctx, list);
        return HPy_NULL;
    }
    return list;
}

HPyDef_METH_IMPL(counted_def, "counted", counted, HPyFunc_NOARGS,
    .doc = "counted()")
static HPy
counted(HPyContext *ctx, HPy self)
{
    return HPyLong_FromLong(ctx, calls);
}

static HPyDef *methods[] = {
    &doubled_def,
    &pair_def,
    &counted_def,
    NULL
};

static HPyModuleDef definition = {
    .size = 0,
    .defines = methods,
};

HPy_MODINIT(given_statements, definition)
