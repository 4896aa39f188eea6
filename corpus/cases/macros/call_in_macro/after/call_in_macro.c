/* Function-like macros that stand for C-API expressions. */
#include "hpy.h"

HPyDef_METH_IMPL(kind_def, "kind", kind, HPyFunc_VARARGS)
static HPy
kind(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy first;
    long n;

    if ((HPy_ssize_t)nargs != 1) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "one argument wanted");
        return HPy_NULL;
    }
    first = args[0];
    if ((HPyUnicode_Check(ctx, first) || HPyBytes_Check(ctx, first)))
        return HPy_Dup(ctx, ctx->h_None);
    n = HPyLong_AsLong(ctx, first);
    if (((n) == -1 && HPyErr_Occurred(ctx)))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, (long)(n < 0 ? -1 : n > 0));
}

static HPyDef *call_in_macro_methods[] = {
    &kind_def,
    NULL
};

static HPyModuleDef call_in_macro_module = {
    .size = 0,
    .defines = call_in_macro_methods,
};

HPy_MODINIT(call_in_macro, call_in_macro_module)
