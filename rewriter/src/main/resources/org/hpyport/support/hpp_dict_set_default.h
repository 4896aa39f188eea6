/* requires: hpp_dict_get, hpp_found; includes: none */
/* PyDict_SetDefaultRef: 1 was there, 0 inserted, -1 with an exception; `out` may be NULL. */
static inline int hpp_dict_set_default(HPyContext *ctx, HPy d, HPy key, HPy value, HPy *out)
{
    HPy v = HPy_NULL;
    int r = hpp_found(ctx, hpp_dict_get(ctx, d, key), &v);
    if (r == 0) {
        if (HPy_SetItem(ctx, d, key, value) < 0)
            r = -1;
        else
            v = HPy_Dup(ctx, value);
    }
    if (out != NULL)
        *out = v;
    else
        HPy_Close(ctx, v);
    return r;
}
