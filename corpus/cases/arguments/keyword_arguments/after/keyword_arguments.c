/* Keywords: optional, keyword-only, positional-only, unknown, repeated. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(box_def, "box", box, HPyFunc_KEYWORDS)
static HPy
box(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwds)
{
    HPy h_parsed[4] = {HPy_NULL, HPy_NULL, HPy_NULL, HPy_NULL};
    static char *kwlist[] = {"width", "height", "title", "filled", NULL};
    int width, height = 1, filled = 0;
    const char *title = "";

    if (!(hpp_unpack_keywords(ctx, "box", args, nargs, kwds,
            (const char *const *)kwlist, 1, 4, 4, h_parsed)
            && hpp_arg_int(ctx, h_parsed[0], &width)
            && hpp_arg_int(ctx, h_parsed[1], &height)
            && hpp_arg_str(ctx, h_parsed[2], &title)
            && hpp_arg_bool(ctx, h_parsed[3], &filled)))
        return HPy_NULL;
    return hpp_build_value(ctx, "(iisi)", width, height, title, filled);
}

HPyDef_METH_IMPL(only_def, "only", only, HPyFunc_KEYWORDS)
static HPy
only(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwds)
{
    HPy h_parsed[3] = {HPy_NULL, HPy_NULL, HPy_NULL};
    static char *kwlist[] = {"", "value", "strict", NULL};
    HPy first, value = ctx->h_None, strict = ctx->h_False;

    if (!(hpp_unpack_keywords(ctx, "only", args, nargs, kwds,
            (const char *const *)kwlist, 1, 2, 3, h_parsed)
            && hpp_arg_object(ctx, h_parsed[0], &first)
            && hpp_arg_object(ctx, h_parsed[1], &value)
            && hpp_arg_object(ctx, h_parsed[2], &strict)))
        return HPy_NULL;
    return HPy_BuildValue(ctx, "(OOO)", first, value, strict);
}

static HPyDef *keyword_arguments_methods[] = {
    &box_def,
    &only_def,
    NULL
};

static HPyModuleDef keyword_arguments_module = {
    .size = 0,
    .defines = keyword_arguments_methods,
};

HPy_MODINIT(keyword_arguments, keyword_arguments_module)
