/* One exception takes another's place. */
#include "hpy.h"

HPyDef_METH_IMPL(number_of_def, "number_of", number_of, HPyFunc_VARARGS)
static HPy
number_of(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy object, number;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "O:number_of", &object))
        return HPy_NULL;
    number = HPy_Long(ctx, object);
    if (!HPy_IsNull(number))
        return number;
    HPyErr_Clear(ctx);
    HPyErr_Format(ctx, ctx->h_LookupError, "no number in %R", object);
    return HPy_NULL;
}

static HPyDef *replaced_error_methods[] = {
    &number_of_def,
    NULL
};

static HPyModuleDef replaced_error_module = {
    .size = 0,
    .defines = replaced_error_methods,
};

HPy_MODINIT(replaced_error, replaced_error_module)
