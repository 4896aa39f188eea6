/* hpp_dict_set_default: PyDict_SetDefaultRef: 1 it was there, 0 inserted, -1 failed; out may be NULL.
   requires: hpp_item_opt */
static inline int hpp_dict_set_default(HPyContext *ctx, HPy dict, HPy key, HPy value, HPy *out)
{
    HPy found;
    int r = hpp_item_opt(ctx, dict, key, &found);
    if (r == 0) {
        if (HPy_SetItem(ctx, dict, key, value) < 0)
            r = -1;
        else
            found = HPy_Dup(ctx, value);
    }
    if (out != NULL)
        *out = found;
    else
        HPy_Close(ctx, found);
    return r;
}
