/* Keywords in the form that Argument Clinic gives them. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <math.h>

static HPy
scale_impl(HPyContext *ctx, HPy module, double value, double factor, int round);

HPyDef_METH_IMPL(scale_def, "scale", scale, HPyFunc_KEYWORDS)
static HPy
scale(HPyContext *ctx, HPy module, const HPy *args, size_t n_args, HPy kwnames)
{
    HPy_ssize_t nargs = (HPy_ssize_t)n_args;
    HPy return_value = HPy_NULL;
    static const char * const _keywords[] = {"value", "factor", "round", NULL};
    HPy argsbuf[3];
    HPy_ssize_t noptargs = nargs + (!HPy_IsNull(kwnames) ? HPy_Length(ctx, kwnames) : 0) - 1;
    double value;
    double factor = 2.0;
    int round = 0;

    args = hpp_unpack_parameters(ctx, "scale", args, nargs, kwnames, _keywords, 1, 2, 0, argsbuf);
    if (!args) {
        goto exit;
    }
    value = HPyFloat_AsDouble(ctx, args[0]);
    if (value == -1.0 && HPyErr_Occurred(ctx)) {
        goto exit;
    }
    if (!noptargs) {
        goto skip_optional_pos;
    }
    if (!HPy_IsNull(args[1])) {
        factor = HPyFloat_AsDouble(ctx, args[1]);
        if (factor == -1.0 && HPyErr_Occurred(ctx)) {
            goto exit;
        }
        if (!--noptargs) {
            goto skip_optional_pos;
        }
    }
skip_optional_pos:
    if (!noptargs) {
        goto skip_optional_kwonly;
    }
    round = HPy_IsTrue(ctx, args[2]);
    if (round < 0) {
        goto exit;
    }
skip_optional_kwonly:
    return_value = scale_impl(ctx, module, value, factor, round);

exit:
    return return_value;
}

static HPy
scale_impl(HPyContext *ctx, HPy module, double value, double factor, int round)
{
    double scaled = value * factor;

    return HPyFloat_FromDouble(ctx, round ? (double)(long)scaled : scaled);
}

/* A positional-only parameter, and one that must be given by name. */
HPyDef_METH_IMPL(put_def, "put", put, HPyFunc_KEYWORDS)
static HPy
put(HPyContext *ctx, HPy module, const HPy *args, size_t n_args2, HPy kwnames)
{
    HPy_ssize_t nargs = (HPy_ssize_t)n_args2;
    HPy return_value = HPy_NULL;
    static const char * const _keywords[] = {"", "value", "key", NULL};
    HPy argsbuf[3];
    HPy value = ctx->h_None;

    args = hpp_unpack_parameters(ctx, "put", args, nargs, kwnames, _keywords, 1, 2, 1, argsbuf);
    if (!args) {
        goto exit;
    }
    if (!HPyDict_Check(ctx, args[0])) {
        hpp_bad_argument_type(ctx, "put", "argument 1", "dict", args[0]);
        goto exit;
    }
    if (!HPy_IsNull(args[1])) {
        value = args[1];
    }
    if (HPy_SetItem(ctx, args[0], args[2], value) < 0) {
        goto exit;
    }
    return_value = args[0];

exit:
    return HPy_Dup(ctx, return_value);
}

/* Units that Argument Clinic leaves to a format. */
HPyDef_METH_IMPL(repeat_def, "repeat", repeat, HPyFunc_KEYWORDS)
static HPy
repeat(HPyContext *ctx, HPy module, const HPy *args, size_t n_args3, HPy kwnames)
{
    HPy_ssize_t nargs = (HPy_ssize_t)n_args3;
    HPy h_parsed[3] = {HPy_NULL, HPy_NULL, HPy_NULL};
    HPy h_parsed_0_copy = HPy_NULL;
    static const char * const _keywords[] = {"text", "count", "tail", NULL};
    const char *text;
    HPy_ssize_t size;
    HPy_ssize_t count = 2;
    HPy tail = HPy_NULL;

    if (!(hpp_unpack_keywords(ctx, "repeat", args, (size_t)nargs, kwnames,
            (const char *const *)_keywords, 1, 2, 3, h_parsed)
            && hpp_arg_text_and_size(ctx, h_parsed[0], &h_parsed_0_copy, &text, &size)
            && hpp_arg_ssize(ctx, h_parsed[1], &count)
            && hpp_arg_object(ctx, h_parsed[2], &tail))) {
        HPy_Close(ctx, h_parsed_0_copy);
        return HPy_NULL;
    }
    if (HPy_IsNull(tail)) {
        HPy result = hpp_build_value(ctx, "(s#n)", text, size, count);
        HPy_Close(ctx, h_parsed_0_copy);
        return result;
    }
    HPy result2 = hpp_build_value(ctx, "(s#nO)", text, size, count, tail);
    HPy_Close(ctx, h_parsed_0_copy);
    return result2;
}

HPyDef_METH_IMPL(pick_def, "pick", pick, HPyFunc_VARARGS)
static HPy
pick(HPyContext *ctx, HPy module, const HPy *args, size_t n_args4)
{
    HPy_ssize_t nargs = (HPy_ssize_t)n_args4;
    HPy first;
    HPy second = HPy_NULL;

    if (!HPyArg_Parse(ctx, NULL, args, (size_t)nargs, "O|O:pick", &first, &second)) {
        return HPy_NULL;
    }
    return HPy_Dup(ctx, HPy_IsNull(second) ? first : second);
}

HPyDef_METH_IMPL(shift_def, "shift", shift, HPyFunc_VARARGS)
static HPy
shift(HPyContext *ctx, HPy module, const HPy *args, size_t n_args5)
{
    HPy_ssize_t nargs = (HPy_ssize_t)n_args5;
    int value;
    unsigned char by = 1;

    if (!HPyArg_Parse(ctx, NULL, args, (size_t)nargs, "i|b:shift", &value, &by)) {
        return HPy_NULL;
    }
    return HPyLong_FromLong(ctx, (long)value << by);
}

static HPyDef *clinic_keywords_methods[] = {
    &scale_def,
    &put_def,
    &repeat_def,
    &pick_def,
    &shift_def,
    NULL
};

static HPyModuleDef clinic_keywords_module = {
    .size = 0,
    .defines = clinic_keywords_methods,
};

HPy_MODINIT(clinic_keywords, clinic_keywords_module)
