/* Positional parameters in the form that Argument Clinic gives them. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <string.h>

static const char pair__doc__[] =
"pair($module, first, second=0, /)\n"
"--\n"
"\n"
"Makes a pair.";

static HPy
pair_impl(HPyContext *ctx, HPy module, HPy first, int second);

HPyDef_METH_IMPL(pair_def, "pair", pair, HPyFunc_VARARGS, .doc = pair__doc__)
static HPy
pair(HPyContext *ctx, HPy module, const HPy *args, size_t n_args)
{
    HPy_ssize_t nargs = (HPy_ssize_t)n_args;
    HPy return_value = HPy_NULL;
    HPy first;
    int second = 0;

    if (!hpp_check_count(ctx, "pair", nargs, 1, 2)) {
        goto exit;
    }
    first = args[0];
    if (nargs < 2) {
        goto skip_optional;
    }
    second = hpp_long_as_int(ctx, args[1]);
    if (second == -1 && HPyErr_Occurred(ctx)) {
        goto exit;
    }
skip_optional:
    return_value = pair_impl(ctx, module, first, second);

exit:
    return return_value;
}

static const char length__doc__[] =
"length($module, text, /)\n"
"--\n"
"\n";

static HPy
length_impl(HPyContext *ctx, HPy module, const char *text);

HPyDef_METH_IMPL(length_def, "length", length, HPyFunc_O, .doc = length__doc__)
static HPy
length(HPyContext *ctx, HPy module, HPy arg)
{
    HPy return_value = HPy_NULL;
    const char *text;
    HPy_ssize_t text_length;

    if (!HPyUnicode_Check(ctx, arg)) {
        hpp_bad_argument_type(ctx, "length", "argument", "str", arg);
        goto exit;
    }
    text = HPyUnicode_AsUTF8AndSize(ctx, arg, &text_length);
    if (text == NULL) {
        goto exit;
    }
    if (strlen(text) != (size_t)text_length) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "embedded null character");
        goto exit;
    }
    return_value = length_impl(ctx, module, text);

exit:
    return return_value;
}

static HPy
pair_impl(HPyContext *ctx, HPy module, HPy first, int second)
{
    return HPy_BuildValue(ctx, "(Oi)", first, second);
}

static HPy
length_impl(HPyContext *ctx, HPy module, const char *text)
{
    return HPyLong_FromSize_t(ctx, strlen(text));
}

static HPyDef *clinic_positional_methods[] = {
    &pair_def
    ,
    &length_def
    ,
    NULL
};

static HPyModuleDef clinic_positional_module = {
    .size = 0,
    .defines = clinic_positional_methods,
};

HPy_MODINIT(clinic_positional, clinic_positional_module)
