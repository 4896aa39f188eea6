#include "hpy.h"

HPyDef_METH_IMPL(add_def, "add", add, HPyFunc_VARARGS,
    .doc = "add(a, b): the sum of two integers")
static HPy add(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    long a, b;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "ll", &a, &b))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, a + b);
}

static HPyDef *methods[] = {
    &add_def,
    NULL
};

static HPyModuleDef moduledef = {
    .doc = "Adds.",
    .size = 0,
    .defines = methods,
};

HPy_MODINIT(addition, moduledef)
