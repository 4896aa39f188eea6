/* requires: hpp_call; includes: <stdlib.h> */
/* Closes what hpp_begin_call opened. */
static inline void hpp_end_call(HPyContext *ctx, hpp_call *call)
{
    for (size_t i = 0; i < call->count; i++)
        HPy_Close(ctx, call->args[i]);
    HPy_Close(ctx, call->kwnames);
    free(call->args);
}
