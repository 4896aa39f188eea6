/* Many independent flags, of which one tells whether an object is owned; branches never compiled. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(describe_def, "describe", describe, HPyFunc_VARARGS)
static HPy
describe(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy h_options = HPy_NULL;
    HPy text;
    int upper = 0, trim = 0, reverse = 0, count = 0, quote = 0, twice = 0, mark = 0, owned = 0;
    const char *options;
    HPy_ssize_t size;
    long code = 0;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO:describe", &text, &h_options)
            && hpp_arg_str(ctx, h_options, &options)))
        return HPy_NULL;
    for (; *options != '\0'; options++) {
        switch (*options) {
        case 'u': upper = 1; break;
        case 't': trim = 1; break;
        case 'r': reverse = 1; break;
        case 'c': count = 1; break;
        case 'q': quote = 1; break;
        case '2': twice = 1; break;
        case 'm': mark = 1; break;
        default:
            HPyErr_SetString(ctx, ctx->h_ValueError, "no such option");
            return HPy_NULL;
        }
    }
#if 0
    /* Of old: the text was copied at once. */
    text = PyObject_Bytes(text);
    PyErr_Format(PyExc_ValueError, "%R is not copied", Py_TYPE(text));
#endif
    if (!HPyBytes_Check(ctx, text)) {
        text = HPy_Bytes(ctx, text);
        if (HPy_IsNull(text))
            return HPy_NULL;
        owned = 1;
    }
    size = HPy_Length(ctx, text);
    if (upper)
        code += 1;
    if (trim)
        code += 2;
    if (reverse)
        code += 4;
    if (count)
        code += size * 1000;
    if (quote)
        code += 8;
    if (twice)
        code *= 2;
    if (mark && size == 0) {
        HPy value_h = HPy_Type(ctx, text);
        HPyErr_Format(ctx, ctx->h_ValueError, "nothing to mark in %R", value_h);
        HPy_Close(ctx, value_h);
        if (owned)
            HPy_Close(ctx, text);
        return HPy_NULL;
    }
    if (owned)
        HPy_Close(ctx, text);
    return HPyLong_FromLong(ctx, code);
}

static HPyDef *many_flags_methods[] = {
    &describe_def,
    NULL,
};

static HPyModuleDef many_flags_module = {
    .size = 0,
    .defines = many_flags_methods,
};

HPy_MODINIT(many_flags, many_flags_module)
