/* hpp_replace: PyUnicode_Replace.
   requires: hpp_method_n */
static inline HPy hpp_replace(HPyContext *ctx, HPy text, HPy from, HPy to, HPy_ssize_t count)
{
    HPy args[3], r = HPy_NULL;
    args[0] = from;
    args[1] = to;
    args[2] = HPyLong_FromSsize_t(ctx, count);
    if (!HPy_IsNull(args[2]))
        r = hpp_method_n(ctx, text, "replace", args, 3);
    HPy_Close(ctx, args[2]);
    return r;
}
