/* Walks a chain: each step replaces the object in hand by its successor. */
#include "hpy.h"

HPyDef_METH_IMPL(last_of_def, "last_of", last_of, HPyFunc_O)
static HPy
last_of(HPyContext *ctx, HPy self, HPy start)
{
    HPy cur = start, next;

    cur = HPy_Dup(ctx, cur);
    for (;;) {
        next = HPy_GetAttr_s(ctx, cur, "next");
        if (HPy_IsNull(next)) {
            HPy_Close(ctx, cur);
            return HPy_NULL;
        }
        if (HPy_Is(ctx, next, ctx->h_None)) {
            HPy_Close(ctx, next);
            return cur;
        }
        HPy_Close(ctx, cur);
        cur = next;
    }
}

HPyDef_METH_IMPL(power_def, "power", power, HPyFunc_VARARGS)
static HPy
power(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy base, acc, tmp;
    int times;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "Oi:power", &base, &times))
        return HPy_NULL;
    acc = HPyLong_FromLong(ctx, 1);
    while (!HPy_IsNull(acc) && times-- > 0) {
        tmp = HPy_Multiply(ctx, acc, base);
        HPy_Close(ctx, acc);
        acc = tmp;
    }
    return acc;
}

static HPyDef *loop_carried_methods[] = {
    &last_of_def,
    &power_def,
    NULL
};

static HPyModuleDef loop_carried_module = {
    .size = 0,
    .defines = loop_carried_methods,
};

HPy_MODINIT(loop_carried, loop_carried_module)
