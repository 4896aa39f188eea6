/* requires: hpp_method0; includes: none */
/* list(o.<name>()), for the keys, values and items of a mapping. */
static inline HPy hpp_list_of(HPyContext *ctx, HPy o, const char *name)
{
    HPy items = hpp_method0(ctx, o, name);
    if (HPy_IsNull(items))
        return HPy_NULL;
    HPy list = HPy_Call(ctx, ctx->h_ListType, &items, 1, HPy_NULL);
    HPy_Close(ctx, items);
    return list;
}
