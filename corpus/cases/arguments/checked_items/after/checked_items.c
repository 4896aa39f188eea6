/* Reads positional arguments one by one with the access that checks the index. */
#include "hpy.h"
#include "hpy_port_support.h"

/* The arguments that are lists, one after the other, and the second argument once more. */
HPyDef_METH_IMPL(joined_def, "joined", joined, HPyFunc_VARARGS)
static HPy
joined(HPyContext *ctx, HPy module, const HPy *given, size_t ngiven)
{
    HPy all = HPyList_New(ctx, 0), item, made;
    HPy_ssize_t n = (HPy_ssize_t)ngiven, i;

    if (HPy_IsNull(all))
        return HPy_NULL;
    for (i = 0; i < n; i++) {
        item = (hpp_has_argument(ctx, (HPy_ssize_t)ngiven, i) ? given[i] : HPy_NULL);
        if (HPy_IsNull(item)) {
            HPy_Close(ctx, all);
            return HPy_NULL;
        }
        if (HPy_Is(ctx, item, ctx->h_None))
            continue;
        if (HPyList_Check(ctx, item))
            item = HPy_Dup(ctx, item);
        else {
            item = hpp_call1(ctx, ctx->h_ListType, item);
            if (HPy_IsNull(item)) {
                HPy_Close(ctx, all);
                return HPy_NULL;
            }
        }
        made = HPy_InPlaceAdd(ctx, all, item);
        HPy_Close(ctx, item);
        HPy_Close(ctx, all);
        if (HPy_IsNull(made))
            return HPy_NULL;
        all = made;
    }
    item = (hpp_has_argument(ctx, (HPy_ssize_t)ngiven, 1) ? given[1] : HPy_NULL);
    if (HPy_IsNull(item) || HPyList_Append(ctx, all, item) < 0) {
        HPy_Close(ctx, all);
        return HPy_NULL;
    }
    return all;
}

static HPyDef *checked_items_methods[] = {
    &joined_def,
    NULL
};

static HPyModuleDef checked_items_module = {
    .size = 0,
    .defines = checked_items_methods,
};

HPy_MODINIT(checked_items, checked_items_module)
