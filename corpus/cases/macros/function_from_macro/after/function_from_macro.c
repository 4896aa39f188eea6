/* A macro that writes whole functions. */
#include "hpy.h"

HPyDef_METH_IMPL(negated_def, "negated", negated, HPyFunc_O)
static HPy negated(HPyContext *ctx, HPy self, HPy x) {
    return HPy_Negative(ctx, x);
}
HPyDef_METH_IMPL(absolute_def, "absolute", absolute, HPyFunc_O)
static HPy absolute(HPyContext *ctx, HPy self, HPy x) {
    return HPy_Absolute(ctx, x);
}

static HPyDef *function_from_macro_methods[] = {
    &negated_def,
    &absolute_def,
    NULL
};

static HPyModuleDef function_from_macro_module = {
    .size = 0,
    .defines = function_from_macro_methods,
};

HPy_MODINIT(function_from_macro, function_from_macro_module)
