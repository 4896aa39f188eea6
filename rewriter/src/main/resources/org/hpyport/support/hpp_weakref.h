/* hpp_weakref: weakref.NAME(o[, callback]).
   requires: hpp_import_call_n */
static inline HPy hpp_weakref(HPyContext *ctx, const char *name, HPy o, HPy callback)
{
    HPy args[2];
    args[0] = o;
    args[1] = callback;
    return hpp_import_call_n(ctx, "weakref", name, args,
                             HPy_IsNull(callback) || HPy_Is(ctx, callback, ctx->h_None) ? 1 : 2);
}
