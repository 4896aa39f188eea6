/* Functions that put other objects into the variables of their arguments. */
#include "hpy.h"
#include "hpy_port_support.h"

/* Calls the first argument with a tuple of the others. */
HPyDef_METH_IMPL(call_rest_def, "call_rest", call_rest, HPyFunc_VARARGS)
static HPy
call_rest(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_args = HPyTuple_FromArray(ctx, (HPy *)args, nargs);
    if (HPy_IsNull(h_args)) {
        return HPy_NULL;
    }
    HPy args_now = h_args;
    HPy function, result, rest;

    if (HPy_Length(ctx, args_now) == 0) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "a function was expected");
        HPy_Close(ctx, h_args);
        return HPy_NULL;
    }
    function = hpp_item(ctx, args_now, 0);
    if (HPy_IsNull(function)) {
        HPy_Close(ctx, h_args);
        return HPy_NULL;
    }
    rest = hpp_get_slice(ctx, args_now, 1, HPy_Length(ctx, args_now));
    if (HPy_IsNull(rest)) {
        HPy_Close(ctx, function);
        HPy_Close(ctx, h_args);
        return HPy_NULL;
    }
    args_now = rest;
    result = hpp_call_objects(ctx, function, args_now, HPy_NULL);
    HPy_Close(ctx, function);
    HPy_Close(ctx, rest);
    HPy_Close(ctx, h_args);
    return result;
}

/* The arguments as a pair, with a dict even where there are no keywords. */
HPyDef_METH_IMPL(pair_def, "pair", pair, HPyFunc_KEYWORDS)
static HPy
pair(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwds)
{
    HPy h_kwds = HPy_NULL;
    HPy h_args = HPyTuple_FromArray(ctx, (HPy *)args, nargs);
    if (HPy_IsNull(h_args) || !hpp_pack_keywords(ctx, args, nargs, kwds, &h_kwds)) {
        HPy_Close(ctx, h_args);
        return HPy_NULL;
    }
    HPy kwds_now = h_kwds;
    HPy result, made = HPy_NULL;

    if (HPy_IsNull(kwds_now)) {
        made = HPyDict_New(ctx);
        if (HPy_IsNull(made)) {
            HPy_Close(ctx, h_kwds);
            HPy_Close(ctx, h_args);
            return HPy_NULL;
        }
        kwds_now = made;
    }
    result = HPyTuple_Pack(ctx, 2, h_args, kwds_now);
    HPy_Close(ctx, made);
    HPy_Close(ctx, h_kwds);
    HPy_Close(ctx, h_args);
    return result;
}

static HPyDef *arguments_replaced_methods[] = {
    &call_rest_def,
    &pair_def,
    NULL
};

static HPyModuleDef arguments_replaced_module = {
    .size = 0,
    .defines = arguments_replaced_methods,
};

HPy_MODINIT(arguments_replaced, arguments_replaced_module)
