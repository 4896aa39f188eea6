/* What sys.int_info holds. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(info_def, "info", info, HPyFunc_NOARGS)
static HPy
info(HPyContext *ctx, HPy self)
{
    return hpp_import_attr(ctx, "sys", "int_info");
}

HPyDef_METH_IMPL(bits_def, "bits", bits, HPyFunc_NOARGS)
static HPy
bits(HPyContext *ctx, HPy self)
{
    HPy made = hpp_import_attr(ctx, "sys", "int_info");
    HPy bits;

    if (HPy_IsNull(made))
        return HPy_NULL;
    bits = HPy_GetAttr_s(ctx, made, "bits_per_digit");
    HPy_Close(ctx, made);
    return bits;
}

static HPyDef *int_info_methods[] = {
    &info_def,
    &bits_def,
    NULL
};

static HPyModuleDef int_info_module = {
    .size = 0,
    .defines = int_info_methods,
};

HPy_MODINIT(int_info, int_info_module)
