/* hpp_dict_pop: PyDict_Pop: 1 found, 0 not, -1 failed; out may be NULL.
   requires: hpp_item_opt */
static inline int hpp_dict_pop(HPyContext *ctx, HPy dict, HPy key, HPy *out)
{
    HPy value;
    int r = hpp_item_opt(ctx, dict, key, &value);
    if (r > 0 && HPy_DelItem(ctx, dict, key) < 0) {
        HPy_Close(ctx, value);
        value = HPy_NULL;
        r = -1;
    }
    if (out != NULL)
        *out = value;
    else
        HPy_Close(ctx, value);
    return r;
}
