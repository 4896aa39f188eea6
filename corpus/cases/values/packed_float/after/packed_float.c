/* A float in four bytes. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(packed_def, "packed", packed, HPyFunc_VARARGS)
static HPy
packed(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    double value;
    int little;
    char bytes[4];

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "di:packed", &value, &little))
        return HPy_NULL;
    if (hpp_float_pack4(ctx, value, bytes, little) < 0)
        return HPy_NULL;
    return HPyBytes_FromStringAndSize(ctx, bytes, 4);
}

static HPyDef *packed_float_methods[] = {
    &packed_def,
    NULL
};

static HPyModuleDef packed_float_module = {
    .size = 0,
    .defines = packed_float_methods,
};

HPy_MODINIT(packed_float, packed_float_module)
