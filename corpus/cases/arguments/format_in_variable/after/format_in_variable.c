/* Formats that stand in variables which nothing changes. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(measure_def, "measure", measure, HPyFunc_KEYWORDS,
    .doc = "How long.")
static HPy
measure(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwargs)
{
    HPy h_parsed[2] = {HPy_NULL, HPy_NULL};
    static char *names[] = {"data", "times", NULL};
    const char *format = "y*|n:measure";
    HPy_buffer data;
    HPy_ssize_t times = 1;

    if (!(hpp_unpack_keywords(ctx, "measure", args, nargs, kwargs,
            (const char *const *)names, 1, 2, 2, h_parsed)
            && hpp_arg_buffer(ctx, h_parsed[0], &data)
            && (hpp_arg_ssize(ctx, h_parsed[1], &times)
            || hpp_arg_undo_buffer(ctx, h_parsed[0], &data))))
        return HPy_NULL;
    times *= data.len;
    hpp_buffer_release(ctx, &data);
    return HPyLong_FromSsize_t(ctx, times);
}

HPyDef_METH_IMPL(half_def, "half", half, HPyFunc_VARARGS, .doc = "Half of it.")
static HPy
half(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    static const char *format = "d;half wants a number";
    double number;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, format, &number))
        return HPy_NULL;
    return HPyFloat_FromDouble(ctx, number / 2);
}

static HPyDef *methods[] = {
    &measure_def,
    &half_def,
    NULL
};

static HPyModuleDef definition = {
    .size = 0,
    .defines = methods,
};

HPy_MODINIT(format_in_variable, definition)
