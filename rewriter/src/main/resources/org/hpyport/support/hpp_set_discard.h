/* hpp_set_discard: PySet_Discard: 1 if it was there, 0 if not, -1 with an exception.
   requires: hpp_do_method1 */
static inline int hpp_set_discard(HPyContext *ctx, HPy set, HPy value)
{
    int has = HPy_Contains(ctx, set, value);
    if (has <= 0)
        return has;
    return hpp_do_method1(ctx, set, "discard", value) < 0 ? -1 : 1;
}
