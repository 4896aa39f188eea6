/* hpp_find: PyUnicode_Find: -1 if it is not there, -2 with an exception.
   requires: hpp_method_n */
static inline HPy_ssize_t hpp_find(HPyContext *ctx, HPy text, HPy part, HPy_ssize_t start,
                                   HPy_ssize_t end, int direction)
{
    HPy args[3], found = HPy_NULL;
    HPy_ssize_t r = -2;
    args[0] = part;
    args[1] = HPyLong_FromSsize_t(ctx, start);
    args[2] = HPyLong_FromSsize_t(ctx, end);
    if (!HPy_IsNull(args[1]) && !HPy_IsNull(args[2]))
        found = hpp_method_n(ctx, text, direction > 0 ? "find" : "rfind", args, 3);
    if (!HPy_IsNull(found))
        r = HPyLong_AsSsize_t(ctx, found);
    HPy_Close(ctx, found);
    HPy_Close(ctx, args[1]);
    HPy_Close(ctx, args[2]);
    return r;
}
