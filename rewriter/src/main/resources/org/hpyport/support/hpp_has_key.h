/* requires: hpp_has_key_checked; includes: none */
/* PyMapping_HasKey: whether o[key] works; every exception counts as no. */
static inline int hpp_has_key(HPyContext *ctx, HPy o, HPy key)
{
    int r = hpp_has_key_checked(ctx, o, key);
    if (r < 0)
        HPyErr_Clear(ctx);
    return r > 0;
}
