/* The argument tuple looked at by hand, and calls without arguments. */
#include "hpy.h"

static long calls;

HPyDef_METH_IMPL(none_at_all_def, "none_at_all", none_at_all, HPyFunc_NOARGS)
static HPy
none_at_all(HPyContext *ctx, HPy self)
{
    return HPyLong_FromLong(ctx, ++calls);
}

HPyDef_METH_IMPL(empty_format_def, "empty_format", empty_format, HPyFunc_VARARGS)
static HPy
empty_format(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    if (!HPyArg_Parse(ctx, NULL, args, nargs, ":empty_format"))
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH_IMPL(last_def, "last", last, HPyFunc_VARARGS)
static HPy
last(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy_ssize_t n = (HPy_ssize_t)nargs;
    HPy item;

    if (n < 1 || n > 3) {
        HPyErr_Format(ctx, ctx->h_TypeError, "1 to 3 wanted, not %zd", n);
        return HPy_NULL;
    }
    item = args[n - 1];
    return HPy_Dup(ctx, item);
}

HPyDef_METH_IMPL(all_of_def, "all_of", all_of, HPyFunc_VARARGS)
static HPy
all_of(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_args = HPyTuple_FromArray(ctx, (HPy *)args, nargs);
    if (HPy_IsNull(h_args)) {
        return HPy_NULL;
    }
    HPy result = HPy_Dup(ctx, h_args);
    HPy_Close(ctx, h_args);
    return result;
}

static HPyDef *argument_counts_methods[] = {
    &none_at_all_def,
    &empty_format_def,
    &last_def,
    &all_of_def,
    NULL
};

static HPyModuleDef argument_counts_module = {
    .size = 0,
    .defines = argument_counts_methods,
};

HPy_MODINIT(argument_counts, argument_counts_module)
