/* Arguments after the bar keep their presets when absent. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(greet_def, "greet", greet, HPyFunc_VARARGS)
static HPy
greet(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_name = HPy_NULL;
    HPy h_loud = HPy_NULL;
    const char *name = "world";
    int loud = 0;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "|OO:greet", &h_name, &h_loud)
            && hpp_arg_str(ctx, h_name, &name)
            && hpp_arg_bool(ctx, h_loud, &loud)))
        return HPy_NULL;
    return HPyUnicode_FromFormat(ctx, "hello %s%s", name, loud ? "!" : "");
}

HPyDef_METH_IMPL(range_of_def, "range_of", range_of, HPyFunc_VARARGS)
static HPy
range_of(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    long start, stop = -1;
    double step = 1.0;
    HPy extra = HPy_NULL;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "l|ldO:range_of", &start, &stop, &step, &extra))
        return HPy_NULL;
    if (HPy_IsNull(extra))
        extra = ctx->h_None;
    return HPy_BuildValue(ctx, "(lldO)", start, stop, step, extra);
}

HPyDef_METH_IMPL(unpacked_def, "unpacked", unpacked, HPyFunc_VARARGS)
static HPy
unpacked(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy first, second = ctx->h_False;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "O|O:unpacked", &first, &second))
        return HPy_NULL;
    return HPyTuple_Pack(ctx, 2, second, first);
}

static HPyDef *optional_arguments_methods[] = {
    &greet_def,
    &range_of_def,
    &unpacked_def,
    NULL
};

static HPyModuleDef optional_arguments_module = {
    .size = 0,
    .defines = optional_arguments_methods,
};

HPy_MODINIT(optional_arguments, optional_arguments_module)
