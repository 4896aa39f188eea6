/* A borrowed item is kept beyond the life of its container. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(longest_def, "longest", longest, HPyFunc_O)
static HPy
longest(HPyContext *ctx, HPy self, HPy iterable)
{
    HPy list, best = HPy_NULL;
    HPy_ssize_t i, n, best_size = -1;

    list = hpp_call1(ctx, ctx->h_ListType, iterable);
    if (HPy_IsNull(list))
        return HPy_NULL;
    n = HPy_Length(ctx, list);
    for (i = 0; i < n; i++) {
        HPy item = HPy_GetItem_i(ctx, list, i);
        HPy_ssize_t size = HPy_Length(ctx, item);

        if (size < 0) {
            HPy_Close(ctx, best);
            HPy_Close(ctx, list);
            HPy_Close(ctx, item);
            return HPy_NULL;
        }
        if (size > best_size) {
            HPy_Close(ctx, best);
            best = HPy_Dup(ctx, item);
            best_size = size;
        }
        HPy_Close(ctx, item);
    }
    HPy_Close(ctx, list);
    if (HPy_IsNull(best))
        HPyErr_SetString(ctx, ctx->h_ValueError, "nothing to choose from");
    return best;
}

HPyDef_METH_IMPL(default_of_def, "default_of", default_of, HPyFunc_O)
static HPy
default_of(HPyContext *ctx, HPy self, HPy dict)
{
    HPy value;

    if (!HPyDict_Check(ctx, dict))
        return HPyErr_Format(ctx, ctx->h_TypeError, "dict wanted");
    value = hpp_dict_get_s_quiet(ctx, dict, "default");
    if (HPy_IsNull(value))
        value = HPy_Dup(ctx, ctx->h_None);
    return value;
}

static HPyDef *borrowed_then_kept_methods[] = {
    &longest_def,
    &default_of_def,
    NULL
};

static HPyModuleDef borrowed_then_kept_module = {
    .size = 0,
    .defines = borrowed_then_kept_methods,
};

HPy_MODINIT(borrowed_then_kept, borrowed_then_kept_module)
