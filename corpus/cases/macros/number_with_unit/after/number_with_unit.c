/* Units that stand behind numbers: macros that are half an expression. */
#include "hpy.h"

#define KIB *(1 << 10)
#define MIB * (1L << 20)

HPyDef_METH_IMPL(sizes_def, "sizes", sizes, HPyFunc_O)
static HPy
sizes(HPyContext *ctx, HPy module, HPy count)
{
    long n = HPyLong_AsLong(ctx, count);
    long small = 4 KIB;

    if (n == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    return HPy_BuildValue(ctx, "(lll)", small, n KIB, 2 MIB);
}

static HPyDef *number_with_unit_methods[] = {
    &sizes_def,
    NULL
};

static HPyModuleDef number_with_unit_module = {
    .size = 0,
    .defines = number_with_unit_methods,
};

HPy_MODINIT(number_with_unit, number_with_unit_module)
