/* requires: hpp_is_sequence, hpp_item; includes: none */
/* Units in parentheses: n owned handles in `out`, which the caller closes; TypeError for all else. */
static inline int hpp_arg_items(HPyContext *ctx, HPy h, HPy_ssize_t n, HPy *out)
{
    if (HPy_IsNull(h))
        return 1;
    if (!hpp_is_sequence(ctx, h) || HPyBytes_Check(ctx, h)) {
        HPyErr_Format(ctx, ctx->h_TypeError, "argument must be %zd-item sequence", n);
        return 0;
    }
    HPy_ssize_t length = HPy_Length(ctx, h);
    if (length != n) {
        HPyErr_Clear(ctx);
        HPyErr_Format(ctx, ctx->h_TypeError, "argument must be sequence of length %zd, not %zd", n,
                      length);
        return 0;
    }
    for (HPy_ssize_t i = 0; i < n; i++) {
        out[i] = hpp_item(ctx, h, i);
        if (HPy_IsNull(out[i])) {
            HPyErr_Clear(ctx);
            HPyErr_SetString(ctx, ctx->h_TypeError, "argument is not retrievable");
            return 0;
        }
    }
    return 1;
}
