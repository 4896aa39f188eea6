/* requires: none; includes: none */
/*
 * The UTF-8 of a str, which lives as long as its handle; NULL without exception if it has none, because
 * of lone surrogates.
 */
static inline const char *hpp_text_utf8(HPyContext *ctx, HPy text, HPy_ssize_t *size)
{
    const char *utf8 = HPyUnicode_AsUTF8AndSize(ctx, text, size);
    if (utf8 == NULL)
        HPyErr_Clear(ctx);
    return utf8;
}
