/* A second name for an object; the count goes up through the first one. */
#include "hpy.h"

HPyDef_METH_IMPL(head_and_list_def, "head_and_list", head_and_list, HPyFunc_O)
static HPy
head_and_list(HPyContext *ctx, HPy self, HPy arg)
{
    HPyListBuilder list_builder;
    HPy item, alias, list, pair;

    item = HPy_Str(ctx, arg);
    if (HPy_IsNull(item))
        return HPy_NULL;
    list_builder = HPyListBuilder_New(ctx, 1);
    alias = item;
    HPyListBuilder_Set(ctx, list_builder, 0, alias);
    list = HPyListBuilder_Build(ctx, list_builder);
    pair = HPyTuple_Pack(ctx, 2, item, list);
    HPy_Close(ctx, list);
    HPy_Close(ctx, item);
    return pair;
}

/* no new reference here: both names are one */
HPyDef_METH_IMPL(text_of_def, "text_of", text_of, HPyFunc_O)
static HPy
text_of(HPyContext *ctx, HPy self, HPy arg)
{
    HPy text = HPy_Repr(ctx, arg);
    HPy result = text;

    if (!HPy_IsNull(result) && HPy_Length(ctx, text) > 10) {
        HPy_Close(ctx, text);
        result = HPyUnicode_FromString(ctx, "...");
    }
    return result;
}

static HPyDef *alias_then_incref_methods[] = {
    &head_and_list_def,
    &text_of_def,
    NULL
};

static HPyModuleDef alias_then_incref_module = {
    .size = 0,
    .defines = alias_then_incref_methods,
};

HPy_MODINIT(alias_then_incref, alias_then_incref_module)
