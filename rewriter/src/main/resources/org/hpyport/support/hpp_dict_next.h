/* provides: hpp_dict_next_key, hpp_dict_next, hpp_dict_walk; requires: none; includes: none */
/*
 * PyDict_Next without a value, over a list of the keys that is made when *pos is 0 and closed at the
 * end; whoever leaves the walk before that closes it. *key is a new handle. Where the list cannot be
 * made the walk ends at once, with the exception set.
 */
typedef struct {
    HPy keys;
} hpp_dict_walk;

static inline int hpp_dict_next_key(HPyContext *ctx, HPy d, hpp_dict_walk *walk, HPy_ssize_t *pos,
                                    HPy *key)
{
    if (*pos == 0) {
        HPy_Close(ctx, walk->keys);
        walk->keys = HPyDict_Keys(ctx, d);
    }
    if (HPy_IsNull(walk->keys))
        return 0;
    if (*pos < HPy_Length(ctx, walk->keys)) {
        HPy k = HPy_GetItem_i(ctx, walk->keys, *pos);
        if (!HPy_IsNull(k)) {
            ++*pos;
            *key = k;
            return 1;
        }
    }
    HPy_Close(ctx, walk->keys);
    walk->keys = HPy_NULL;
    return 0;
}

/*
 * PyDict_Next: the same with the value, a new handle, too. Keys taken out of the dict meanwhile are
 * passed over, new ones are not seen.
 */
static inline int hpp_dict_next(HPyContext *ctx, HPy d, hpp_dict_walk *walk, HPy_ssize_t *pos,
                                HPy *key, HPy *value)
{
    HPy k;
    while (hpp_dict_next_key(ctx, d, walk, pos, &k)) {
        HPy v = HPy_GetItem(ctx, d, k);
        if (!HPy_IsNull(v)) {
            *key = k;
            *value = v;
            return 1;
        }
        HPy_Close(ctx, k);
        if (!HPyErr_ExceptionMatches(ctx, ctx->h_KeyError))
            return 0;
        HPyErr_Clear(ctx);
    }
    return 0;
}
