/* The file ends with a brace. */
#include "hpy.h"

HPyDef_METH_IMPL(add_def, "add", add, HPyFunc_VARARGS, .doc = "add(a, b)")
static HPy
add(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy a, b;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:add", &a, &b))
        return HPy_NULL;
    return HPy_Add(ctx, a, b);
}

static HPyDef *no_final_newline_methods[] = {
    &add_def,
    NULL
};

static HPyModuleDef no_final_newline_module = {
    .size = 0,
    .defines = no_final_newline_methods,
};

HPy_MODINIT(no_final_newline, no_final_newline_module)