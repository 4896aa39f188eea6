/* By André Müller; one byte a letter. */
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

static HPyDef *latin1_comment_methods[] = {
    &add_def,
    NULL
};

static HPyModuleDef latin1_comment_module = {
    .size = 0,
    .defines = latin1_comment_methods,
};

HPy_MODINIT(latin1_comment, latin1_comment_module)
