/* requires: hpp_arg_data; includes: <string.h> */
/*
 * Unit "s#": a str, in UTF-8, or a read-only bytes-like object. `keep` is null or closed here, and gets
 * an owned handle if the data is a copy.
 */
static inline int hpp_arg_text_and_size(HPyContext *ctx, HPy h, HPy *keep, void *data,
                                        HPy_ssize_t *size)
{
    if (HPy_IsNull(h))
        return 1;
    if (!HPyUnicode_Check(ctx, h))
        return hpp_arg_data(ctx, h, "str or bytes-like object", keep, data, size);
    HPy_ssize_t n;
    const char *utf8 = HPyUnicode_AsUTF8AndSize(ctx, h, &n);
    if (utf8 == NULL)
        return 0;
    memcpy(data, &utf8, sizeof utf8);
    *size = n;
    return 1;
}
