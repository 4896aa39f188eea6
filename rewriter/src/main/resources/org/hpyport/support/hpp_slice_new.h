/* hpp_slice_new: PySlice_New: null stands for None. */
static inline HPy hpp_slice_new(HPyContext *ctx, HPy start, HPy stop, HPy step)
{
    HPy args[3];
    args[0] = HPy_IsNull(start) ? ctx->h_None : start;
    args[1] = HPy_IsNull(stop) ? ctx->h_None : stop;
    args[2] = HPy_IsNull(step) ? ctx->h_None : step;
    return HPy_Call(ctx, ctx->h_SliceType, args, 3, HPy_NULL);
}
