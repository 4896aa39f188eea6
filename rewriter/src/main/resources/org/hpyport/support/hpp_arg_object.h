/* requires: none; includes: none */
/* Unit "O": any object; the output is borrowed from the argument. */
static inline int hpp_arg_object(HPyContext *ctx, HPy h, HPy *out)
{
    (void)ctx;
    if (!HPy_IsNull(h))
        *out = h;
    return 1;
}
