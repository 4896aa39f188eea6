/* requires: hpp_item_opt_s; includes: none */
/* PyMapping_HasKeyString: as hpp_has_key with a key in UTF-8. */
static inline int hpp_has_key_s(HPyContext *ctx, HPy o, const char *key)
{
    HPy v = HPy_NULL;
    int r = hpp_item_opt_s(ctx, o, key, &v);
    HPy_Close(ctx, v);
    if (r < 0)
        HPyErr_Clear(ctx);
    return r > 0;
}
