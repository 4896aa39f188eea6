/* Numbers out of text, whatever the locale is. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(whole_def, "whole", whole, HPyFunc_VARARGS)
static HPy
whole(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_text = HPy_NULL;
    const char *text;
    double value;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O:whole", &h_text)
            && hpp_arg_str(ctx, h_text, &text)))
        return HPy_NULL;
    value = hpp_string_to_double(ctx, text, NULL, ctx->h_OverflowError);
    if (value == -1.0 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    return HPyFloat_FromDouble(ctx, value);
}

HPyDef_METH_IMPL(start_def, "start", start, HPyFunc_VARARGS)
static HPy
start(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_text = HPy_NULL;
    const char *text;
    char *end;
    double value;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O:start", &h_text)
            && hpp_arg_str(ctx, h_text, &text)))
        return HPy_NULL;
    value = hpp_string_to_double(ctx, text, &end, HPy_NULL);
    if (value == -1.0 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    return HPy_BuildValue(ctx, "dn", value, (HPy_ssize_t)(end - text));
}

static HPyDef *text_to_float_methods[] = {
    &whole_def,
    &start_def,
    NULL
};

static HPyModuleDef text_to_float_module = {
    .size = 0,
    .defines = text_to_float_methods,
};

HPy_MODINIT(text_to_float, text_to_float_module)
