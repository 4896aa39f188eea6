/* requires: hpp_found, hpp_iter_next; includes: none */
/* PyIter_NextItem: 1 with an item, 0 at the end, -1 with an exception. */
static inline int hpp_iter_next_item(HPyContext *ctx, HPy it, HPy *out)
{
    return hpp_found(ctx, hpp_iter_next(ctx, it), out);
}
