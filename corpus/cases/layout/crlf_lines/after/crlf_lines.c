/* Every line ends with CR and LF.
   Comments, too. */
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

static HPyDef *crlf_lines_methods[] = {
    &add_def,
    NULL
};

static HPyModuleDef crlf_lines_module = {
    .size = 0,
    .defines = crlf_lines_methods,
};

HPy_MODINIT(crlf_lines, crlf_lines_module)
