/* hpp_has_key_checked: PyMapping_HasKeyWithError: 1, 0, or -1 with an exception.
   requires: hpp_item_opt */
static inline int hpp_has_key_checked(HPyContext *ctx, HPy o, HPy key)
{
    HPy value;
    int r = hpp_item_opt(ctx, o, key, &value);
    HPy_Close(ctx, value);
    return r;
}
