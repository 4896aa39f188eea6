/* requires: hpp_do_method0; includes: none */
/* PyObject_CheckBuffer: 1 or 0. Tries a memoryview, so that the exporter is asked. */
static inline int hpp_buffer_check(HPyContext *ctx, HPy o)
{
    HPy mv = HPy_Call(ctx, ctx->h_MemoryViewType, &o, 1, HPy_NULL);
    if (HPy_IsNull(mv)) {
        int refused = HPyErr_ExceptionMatches(ctx, ctx->h_TypeError);
        HPyErr_Clear(ctx);
        return !refused;
    }
    if (hpp_do_method0(ctx, mv, "release") < 0)
        HPyErr_Clear(ctx);
    HPy_Close(ctx, mv);
    return 1;
}
