/* A helper that gives out references its caller does not own. */
#include "hpy.h"
#include "hpy_port_support.h"

static HPyGlobal fallback;      /* what to use for missing names, or NULL */
static int fallback_stored; /* whether fallback holds anything */

/* borrowed from the dict or from the static; never fails */
static HPy
find(HPyContext *ctx, HPy names, const char *name)
{
    HPy value = hpp_dict_get_s_quiet(ctx, names, name);

    if (!HPy_IsNull(value))
        return value;
    return fallback_stored ? HPyGlobal_Load(ctx, fallback) : HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH_IMPL(set_fallback_def, "set_fallback", set_fallback, HPyFunc_O)
static HPy
set_fallback(HPyContext *ctx, HPy self, HPy value)
{
    HPy old = fallback_stored ? HPyGlobal_Load(ctx, fallback) : HPy_NULL;

    HPyGlobal_Store(ctx, &fallback, value);
    fallback_stored = !HPy_IsNull(value);
    HPy_Close(ctx, old);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH_IMPL(get_def, "get", get, HPyFunc_VARARGS)
static HPy
get(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_names = HPy_NULL;
    HPy h_name = HPy_NULL;
    HPy names, value;
    const char *name;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO:get", &h_names, &h_name)
            && hpp_arg_builtin_instance(ctx, h_names, "dict", &names)
            && hpp_arg_str(ctx, h_name, &name)))
        return HPy_NULL;
    value = find(ctx, names, name);
    return value;
}

HPyDef_METH_IMPL(size_def, "size", size, HPyFunc_O)
static HPy
size(HPyContext *ctx, HPy self, HPy names)
{
    HPy_ssize_t n;

    if (!HPyDict_Check(ctx, names)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "dict wanted");
        return HPy_NULL;
    }
    HPy find_h = find(ctx, names, "items");
    n = HPy_Length(ctx, find_h);
    HPy_Close(ctx, find_h);
    if (n < 0)
        return HPy_NULL;
    return HPyLong_FromSsize_t(ctx, n);
}

static HPyDef *borrowed_helper_methods[] = {
    &set_fallback_def,
    &get_def,
    &size_def,
    NULL
};

static HPyGlobal *borrowed_helper_globals[] = {
    &fallback,
    NULL
};

static HPyModuleDef borrowed_helper_module = {
    .size = 0,
    .defines = borrowed_helper_methods,
    .globals = borrowed_helper_globals,
};

HPy_MODINIT(borrowed_helper, borrowed_helper_module)
