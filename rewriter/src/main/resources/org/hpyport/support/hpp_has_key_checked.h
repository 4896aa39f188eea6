/* requires: hpp_item_opt; includes: none */
/* PyMapping_HasKeyWithError: whether o[key] works: 1, 0, or -1 with an exception. */
static inline int hpp_has_key_checked(HPyContext *ctx, HPy o, HPy key)
{
    HPy v = HPy_NULL;
    int r = hpp_item_opt(ctx, o, key, &v);
    HPy_Close(ctx, v);
    return r;
}
