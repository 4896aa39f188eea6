/* requires: hpp_long_from_text; includes: none */
/* PyLong_FromString; the end of the number is not told: SystemError if it is asked for. */
static inline HPy hpp_long_from_string(HPyContext *ctx, const char *text, char **end, int base)
{
    if (end != NULL)
        return HPyErr_SetString(ctx, ctx->h_SystemError, "the end of a number is not told");
    HPy s = HPyUnicode_FromString(ctx, text);
    if (HPy_IsNull(s))
        return HPy_NULL;
    HPy r = hpp_long_from_text(ctx, s, base);
    HPy_Close(ctx, s);
    return r;
}
