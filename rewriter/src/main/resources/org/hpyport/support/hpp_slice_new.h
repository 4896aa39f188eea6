/* requires: none; includes: none */
/* PySlice_New: null bounds are None. */
static inline HPy hpp_slice_new(HPyContext *ctx, HPy start, HPy stop, HPy step)
{
    HPy args[3] = {start, stop, step};
    for (int i = 0; i < 3; i++) {
        if (HPy_IsNull(args[i]))
            args[i] = ctx->h_None;
    }
    return HPy_Call(ctx, ctx->h_SliceType, args, 3, HPy_NULL);
}
