/* requires: hpp_do_method1; includes: none */
/* PySet_Discard: 1 removed, 0 was not there, -1 with an exception. */
static inline int hpp_set_discard(HPyContext *ctx, HPy set, HPy v)
{
    int r = HPy_Contains(ctx, set, v);
    if (r > 0 && hpp_do_method1(ctx, set, "discard", v) < 0)
        return -1;
    return r;
}
