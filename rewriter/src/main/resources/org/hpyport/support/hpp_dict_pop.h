/* requires: hpp_dict_get, hpp_found; includes: none */
/* PyDict_Pop: 1 removed, 0 no such key, -1 with an exception; `out` may be NULL. */
static inline int hpp_dict_pop(HPyContext *ctx, HPy d, HPy key, HPy *out)
{
    HPy v = HPy_NULL;
    int r = hpp_found(ctx, hpp_dict_get(ctx, d, key), &v);
    if (r > 0 && HPy_DelItem(ctx, d, key) < 0) {
        HPy_Close(ctx, v);
        v = HPy_NULL;
        r = -1;
    }
    if (out != NULL)
        *out = v;
    else
        HPy_Close(ctx, v);
    return r;
}
