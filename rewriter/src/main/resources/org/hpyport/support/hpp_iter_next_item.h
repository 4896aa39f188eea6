/* hpp_iter_next_item: PyIter_NextItem: 1 an item, 0 the end, -1 failed.
   requires: hpp_iter_next */
static inline int hpp_iter_next_item(HPyContext *ctx, HPy it, HPy *out)
{
    *out = hpp_iter_next(ctx, it);
    if (!HPy_IsNull(*out))
        return 1;
    return HPyErr_Occurred(ctx) ? -1 : 0;
}
