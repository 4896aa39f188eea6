/* requires: hpp_null_error; includes: none */
/* args[0].<name>(args[1], ...), n counting the receiver. */
static inline HPy hpp_method_n(HPyContext *ctx, const char *name, const HPy *args, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (HPy_IsNull(args[i]))
            return hpp_null_error(ctx);
    }
    HPy h_name = HPyUnicode_FromString(ctx, name);
    if (HPy_IsNull(h_name))
        return HPy_NULL;
    HPy r = HPy_CallMethod(ctx, h_name, args, n, HPy_NULL);
    HPy_Close(ctx, h_name);
    return r;
}
