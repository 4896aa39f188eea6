/* HPY306: a builder or tracker is ended on every path. */
#include "hpy.h"

HPyDef_METH(hit, "hit", HPyFunc_O)
static HPy
hit_impl(HPyContext *ctx, HPy self, HPy object)
{
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, 2);
    HPy text = HPy_Str(ctx, object);

    if (HPy_IsNull(text))
        return HPy_NULL;                        /* and the builder? */
    HPyTupleBuilder_Set(ctx, builder, 0, object);
    HPyTupleBuilder_Set(ctx, builder, 1, text);
    HPy_Close(ctx, text);
    return HPyTupleBuilder_Build(ctx, builder);
}

HPyDef_METH(near_miss, "near_miss", HPyFunc_O)
static HPy
near_miss_impl(HPyContext *ctx, HPy self, HPy object)
{
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, 2);
    HPy text = HPy_Str(ctx, object);

    if (HPy_IsNull(text)) {
        HPyTupleBuilder_Cancel(ctx, builder);
        return HPy_NULL;
    }
    HPyTupleBuilder_Set(ctx, builder, 0, object);
    HPyTupleBuilder_Set(ctx, builder, 1, text);
    HPy_Close(ctx, text);
    return HPyTupleBuilder_Build(ctx, builder);
}

#define FAIL_IF_NULL(h) do { if (HPy_IsNull(h)) return HPy_NULL; } while (0)

HPyDef_METH(macro_form, "macro_form", HPyFunc_O)
static HPy
macro_form_impl(HPyContext *ctx, HPy self, HPy object)
{
    HPyListBuilder builder = HPyListBuilder_New(ctx, 1);
    HPy text = HPy_Str(ctx, object);

    FAIL_IF_NULL(text);
    HPyListBuilder_Set(ctx, builder, 0, text);
    HPy_Close(ctx, text);
    return HPyListBuilder_Build(ctx, builder);
}

HPyDef_METH(goto_cleanup, "goto_cleanup", HPyFunc_VARARGS)
static HPy
goto_cleanup_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPyTracker ht;
    HPy key, value, result = HPy_NULL;

    ht = HPyTracker_New(ctx, 0);
    if (!HPyArg_Parse(ctx, &ht, args, nargs, "OO", &key, &value))
        goto fail;
    result = HPy_GetItem(ctx, key, value);
    HPyTracker_Close(ctx, ht);
fail:
    return result;
}
