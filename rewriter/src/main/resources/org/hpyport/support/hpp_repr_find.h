/* requires: none; includes: none */
/* The last place of an object in a list, by identity, or -1. */
static inline HPy_ssize_t hpp_repr_find(HPyContext *ctx, HPy list, HPy o)
{
    HPy_ssize_t i = HPy_Length(ctx, list) - 1;
    for (; i >= 0; i--) {
        HPy item = HPy_GetItem_i(ctx, list, i);
        int same = HPy_Is(ctx, item, o);
        HPy_Close(ctx, item);
        if (same)
            break;
    }
    return i;
}
