/* requires: hpp_method3; includes: none */
/* text.<method>(part, start, end), for the searches in a str; TypeError for what is not one. */
static inline HPy hpp_search(HPyContext *ctx, HPy text, HPy part, const char *method,
                             HPy_ssize_t start, HPy_ssize_t end)
{
    if (!HPyUnicode_Check(ctx, text) || !HPyUnicode_Check(ctx, part))
        return HPyErr_SetString(ctx, ctx->h_TypeError, "must be str");
    HPy from = HPyLong_FromSsize_t(ctx, start);
    HPy to = HPyLong_FromSsize_t(ctx, end);
    HPy r = hpp_method3(ctx, text, method, part, from, to);
    HPy_Close(ctx, from);
    HPy_Close(ctx, to);
    return r;
}
