/* A borrowed dict value that may be missing. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(port_of_def, "port_of", port_of, HPyFunc_O)
static HPy
port_of(HPyContext *ctx, HPy self, HPy settings)
{
    HPy value;

    if (!HPyDict_Check(ctx, settings)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "dict wanted");
        return HPy_NULL;
    }
    value = hpp_dict_get_s_quiet(ctx, settings, "port");
    if (HPy_IsNull(value))
        return HPyLong_FromLong(ctx, 80);
    if (!HPy_TypeCheck(ctx, value, ctx->h_LongType)) {
        HPyErr_Format(ctx, ctx->h_ValueError, "bad port %R", value);
        HPy_Close(ctx, value);
        return HPy_NULL;
    }
    HPy result = HPy_Positive(ctx, value);
    HPy_Close(ctx, value);
    return result;
}

HPyDef_METH_IMPL(get_def, "get", get, HPyFunc_VARARGS)
static HPy
get(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy dict, key, value;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:get", &dict, &key))
        return HPy_NULL;
    value = hpp_dict_get(ctx, dict, key);
    if (HPy_IsNull(value)) {
        if (!HPyErr_Occurred(ctx))
            HPyErr_SetString(ctx, ctx->h_LookupError, "no such key");
        return HPy_NULL;
    }
    return value;
}

static HPyDef *borrowed_dict_missing_methods[] = {
    &port_of_def,
    &get_def,
    NULL
};

static HPyModuleDef borrowed_dict_missing_module = {
    .size = 0,
    .defines = borrowed_dict_missing_methods,
};

HPy_MODINIT(borrowed_dict_missing, borrowed_dict_missing_module)
