/* f d O p s in one format, in another order than the results. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(echo_def, "echo", echo, HPyFunc_VARARGS)
static HPy
echo(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_s = HPy_NULL;
    float f;
    double d;
    HPy o;
    int p;
    const char *s;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "fdOpO:echo", &f, &d, &o, &p, &h_s)
            && hpp_arg_str(ctx, h_s, &s)))
        return HPy_NULL;
    return hpp_build_value(ctx, "(siOdd)", s, p, o, d, (double)f);
}

/* a message instead of a name */
HPyDef_METH_IMPL(halve_def, "halve", halve, HPyFunc_VARARGS)
static HPy
halve(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    double d;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "d;halve wants one number", &d))
        return HPy_NULL;
    return HPyFloat_FromDouble(ctx, d / 2);
}

static HPyDef *object_and_number_units_methods[] = {
    &echo_def,
    &halve_def,
    NULL
};

static HPyModuleDef object_and_number_units_module = {
    .size = 0,
    .defines = object_and_number_units_methods,
};

HPy_MODINIT(object_and_number_units, object_and_number_units_module)
