/* HPY309: what names an ended builder or tracker names nothing. */
#include "hpy.h"

HPyDef_METH(hit, "hit", HPyFunc_O)
static HPy
hit_impl(HPyContext *ctx, HPy self, HPy object)
{
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, 1);
    HPy result = HPyTupleBuilder_Build(ctx, builder);

    HPyTupleBuilder_Set(ctx, builder, 0, object);
    return result;
}

HPyDef_METH(near_miss, "near_miss", HPyFunc_O)
static HPy
near_miss_impl(HPyContext *ctx, HPy self, HPy object)
{
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, 1);
    HPy first;

    HPyTupleBuilder_Set(ctx, builder, 0, object);
    first = HPyTupleBuilder_Build(ctx, builder);
    HPy_Close(ctx, first);
    builder = HPyTupleBuilder_New(ctx, 1);      /* another one */
    HPyTupleBuilder_Set(ctx, builder, 0, object);
    return HPyTupleBuilder_Build(ctx, builder);
}

#define DROP(builder) HPyListBuilder_Cancel(ctx, builder)

HPyDef_METH(macro_form, "macro_form", HPyFunc_O)
static HPy
macro_form_impl(HPyContext *ctx, HPy self, HPy object)
{
    HPyListBuilder builder = HPyListBuilder_New(ctx, 1);

    HPyListBuilder_Set(ctx, builder, 0, object);
    DROP(builder);
    return HPyListBuilder_Build(ctx, builder);
}

HPyDef_METH(goto_cleanup, "goto_cleanup", HPyFunc_VARARGS)
static HPy
goto_cleanup_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPyTracker ht;
    HPy object, result = HPy_NULL;

    if (!HPyArg_Parse(ctx, &ht, args, nargs, "O", &object))
        return HPy_NULL;
    result = HPy_Str(ctx, object);
    HPyTracker_Close(ctx, ht);
    if (HPy_IsNull(result))
        goto fail;
    return result;
fail:
    HPyTracker_Close(ctx, ht);
    return HPy_NULL;
}
