/* hpp_has_key_s: PyMapping_HasKeyString: drops every exception.
   requires: hpp_item_opt_s */
static inline int hpp_has_key_s(HPyContext *ctx, HPy o, const char *key)
{
    HPy value;
    int r = hpp_item_opt_s(ctx, o, key, &value);
    HPy_Close(ctx, value);
    if (r < 0)
        HPyErr_Clear(ctx);
    return r > 0;
}
