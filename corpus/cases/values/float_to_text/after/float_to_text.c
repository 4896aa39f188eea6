/* Numbers as text, whatever the locale is. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(text_def, "text", text, HPyFunc_VARARGS)
static HPy
text(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    double value;
    int code, precision, flags, kind;
    char *made;
    HPy result;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "diii:text", &value, &code, &precision, &flags))
        return HPy_NULL;
    made = hpp_double_to_string(ctx, value, (char)code, precision, flags, &kind);
    if (made == NULL)
        return HPy_NULL;
    result = hpp_build_value(ctx, "si", made, kind);
    free(made);
    return result;
}

static HPyDef *float_to_text_methods[] = {
    &text_def,
    NULL
};

static HPyModuleDef float_to_text_module = {
    .size = 0,
    .defines = float_to_text_methods,
};

HPy_MODINIT(float_to_text, float_to_text_module)
