/* requires: hpp_arg_type_error; includes: <string.h> */
/* Unit "s": a str without NUL bytes; the text lives as long as the argument's handle. */
static inline int hpp_arg_str(HPyContext *ctx, HPy h, void *text)
{
    if (HPy_IsNull(h))
        return 1;
    if (!HPyUnicode_Check(ctx, h))
        return hpp_arg_type_error(ctx, "str", h);
    HPy_ssize_t size;
    const char *utf8 = HPyUnicode_AsUTF8AndSize(ctx, h, &size);
    if (utf8 == NULL)
        return 0;
    if (strlen(utf8) != (size_t)size) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "embedded null character");
        return 0;
    }
    memcpy(text, &utf8, sizeof utf8);
    return 1;
}
