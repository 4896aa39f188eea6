/* Conditions on names of Python that are no macros, or only some versions have. */
#include "hpy.h"
#include "hpy_port_support.h"

#define KIND "object"

HPyDef_METH_IMPL(kind_def, "kind", kind, HPyFunc_O)
static HPy
kind(HPyContext *ctx, HPy module, HPy list)
{
    if (!HPyList_Check(ctx, list)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "a list, please");
        return HPy_NULL;
    }
    return hpp_build_value(ctx, "(sn)", KIND, HPy_Length(ctx, list));
}

static HPyDef *tested_names_methods[] = {
    &kind_def,
    NULL
};

static HPyModuleDef tested_names_module = {
    .size = 0,
    .defines = tested_names_methods,
};

HPy_MODINIT(tested_names, tested_names_module)
