/* hpp_tail_match: PyUnicode_Tailmatch: startswith for -1, endswith for +1.
   requires: hpp_method_n hpp_truth */
static inline HPy_ssize_t hpp_tail_match(HPyContext *ctx, HPy text, HPy part, HPy_ssize_t start,
                                         HPy_ssize_t end, int direction)
{
    HPy args[3];
    int r = -1;
    args[0] = part;
    args[1] = HPyLong_FromSsize_t(ctx, start);
    args[2] = HPyLong_FromSsize_t(ctx, end);
    if (!HPy_IsNull(args[1]) && !HPy_IsNull(args[2]))
        r = hpp_truth(ctx, hpp_method_n(ctx, text, direction > 0 ? "endswith" : "startswith", args,
                                        3));
    HPy_Close(ctx, args[1]);
    HPy_Close(ctx, args[2]);
    return r;
}
