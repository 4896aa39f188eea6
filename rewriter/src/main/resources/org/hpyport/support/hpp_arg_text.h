/* hpp_arg_text: The UTF-8 text of a str, without null characters. It lives as long as the argument.
   requires: hpp_wrong_type
   includes: string.h */
static inline int hpp_arg_text(HPyContext *ctx, HPy o, const char *wanted, const char **out)
{
    HPy_ssize_t size;
    const char *s;
    if (!HPyUnicode_Check(ctx, o))
        return hpp_wrong_type(ctx, wanted, o);
    s = HPyUnicode_AsUTF8AndSize(ctx, o, &size);
    if (s == NULL)
        return 0;
    if (strlen(s) != (size_t)size) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "embedded null character");
        return 0;
    }
    *out = s;
    return 1;
}
