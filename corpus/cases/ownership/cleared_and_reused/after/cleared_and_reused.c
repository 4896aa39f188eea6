/* A variable that is cleared and filled again. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(first_text_def, "first_text", first_text, HPyFunc_VARARGS)
static HPy
first_text(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_a = HPy_NULL;
    HPy h_b = HPy_NULL;
    HPy obj, value = HPy_NULL;
    const char *a, *b;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OOO:first_text", &obj, &h_a, &h_b)
            && hpp_arg_str(ctx, h_a, &a)
            && hpp_arg_str(ctx, h_b, &b)))
        return HPy_NULL;
    value = HPy_GetAttr_s(ctx, obj, a);
    if (HPy_IsNull(value))
        HPyErr_Clear(ctx);
    else if (!HPyUnicode_Check(ctx, value)) {
        HPy_Close(ctx, value);
        value = HPy_NULL;
    }
    if (HPy_IsNull(value)) {
        value = HPy_GetAttr_s(ctx, obj, b);
        if (HPy_IsNull(value))
            return HPy_NULL;
        if (!HPyUnicode_Check(ctx, value)) {
            HPy_Close(ctx, value);
            value = HPy_NULL;
            HPyErr_SetString(ctx, ctx->h_TypeError, "neither is text");
        }
    }
    return value;
}

static HPyDef *cleared_and_reused_methods[] = {
    &first_text_def,
    NULL
};

static HPyModuleDef cleared_and_reused_module = {
    .size = 0,
    .defines = cleared_and_reused_methods,
};

HPy_MODINIT(cleared_and_reused, cleared_and_reused_module)
