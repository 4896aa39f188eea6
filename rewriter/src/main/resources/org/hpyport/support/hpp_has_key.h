/* hpp_has_key: PyMapping_HasKey: drops every exception.
   requires: hpp_has_key_checked */
static inline int hpp_has_key(HPyContext *ctx, HPy o, HPy key)
{
    int r = hpp_has_key_checked(ctx, o, key);
    if (r < 0)
        HPyErr_Clear(ctx);
    return r > 0;
}
