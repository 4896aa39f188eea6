/* A variable that an argument was lent to, or that a kept object was loaded into. */
#include "hpy.h"
#include "hpy_port_support.h"

static HPyGlobal fallback;
static int fallback_stored; /* whether fallback holds anything */

HPyDef_METH_IMPL(with_key_def, "with_key", with_key, HPyFunc_VARARGS)
static HPy
with_key(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy fallback_h2 = HPy_NULL;
    HPy key, wanted, result = HPy_NULL;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO", &key, &wanted))
        return HPy_NULL;
    if (HPy_Is(ctx, key, ctx->h_None)) {
        int is_wanted = HPy_IsTrue(ctx, wanted);
        if (is_wanted < 0)
            goto bail;
        if (is_wanted) {
            if (!fallback_stored) {
                HPy operator = HPyImport_ImportModule(ctx, "operator");
                if (HPy_IsNull(operator))
                    goto bail;
                HPy object_h = hpp_call_method(ctx, operator, "itemgetter", "i", 0);
                HPyGlobal_Store(ctx, &fallback, object_h);
                fallback_stored = !HPy_IsNull(object_h);
                HPy_Close(ctx, object_h);
                HPy_Close(ctx, operator);
            }
            fallback_h2 = fallback_stored ? HPyGlobal_Load(ctx, fallback) : HPy_NULL;
            key = fallback_h2;
            if (HPy_IsNull(key))
                goto bail;
        }
    }
    result = HPyList_New(ctx, 0);
    if (HPy_IsNull(result)) {
        HPy_Close(ctx, fallback_h2);
        goto bail;
    }
    if (HPyList_Append(ctx, result, key) < 0) {
        HPy_Close(ctx, fallback_h2);
        goto bail;
    }
    HPy_Close(ctx, fallback_h2);
    return result;
bail:
    HPy_Close(ctx, result);
    return HPy_NULL;
}

static HPyDef *lent_or_loaded_methods[] = {
    &with_key_def,
    NULL
};

static HPyGlobal *lent_or_loaded_globals[] = {
    &fallback,
    NULL
};

static HPyModuleDef lent_or_loaded_module = {
    .size = 0,
    .defines = lent_or_loaded_methods,
    .globals = lent_or_loaded_globals,
};

HPy_MODINIT(lent_or_loaded, lent_or_loaded_module)
