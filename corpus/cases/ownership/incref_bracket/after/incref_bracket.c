/* A borrowed item is kept alive while code that may free it runs. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(call_first_def, "call_first", call_first, HPyFunc_VARARGS)
static HPy
call_first(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy list, function, item, result;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:call_first", &list, &function))
        return HPy_NULL;
    if (!HPyList_Check(ctx, list) || HPy_Length(ctx, list) == 0) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "list with items wanted");
        return HPy_NULL;
    }
    item = HPy_GetItem_i(ctx, list, 0);
    result = hpp_call_objects(ctx, function, item, HPy_NULL);
    HPy_Close(ctx, item);
    return result;
}

/* the caller's own argument, bracketed out of habit */
HPyDef_METH_IMPL(length_def, "length", length, HPyFunc_O)
static HPy
length(HPyContext *ctx, HPy self, HPy obj)
{
    HPy_ssize_t n;

    n = HPy_Length(ctx, obj);
    return n < 0 ? HPy_NULL : HPyLong_FromSsize_t(ctx, n);
}

static HPyDef *incref_bracket_methods[] = {
    &call_first_def,
    &length_def,
    NULL
};

static HPyModuleDef incref_bracket_module = {
    .size = 0,
    .defines = incref_bracket_methods,
};

HPy_MODINIT(incref_bracket, incref_bracket_module)
