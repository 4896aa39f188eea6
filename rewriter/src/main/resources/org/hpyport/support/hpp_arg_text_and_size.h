/* hpp_arg_text_and_size: The format unit s#: a str or a bytes-like object. *copy as in hpp_object_data.
   requires: hpp_object_data */
static inline int hpp_arg_text_and_size(HPyContext *ctx, HPy o, HPy *copy, void *out,
                                        HPy_ssize_t *size)
{
    const char *s;
    if (HPy_IsNull(o))
        return 1;
    if (HPyUnicode_Check(ctx, o)) {
        s = HPyUnicode_AsUTF8AndSize(ctx, o, size);
        if (s == NULL)
            return 0;
    } else if (hpp_object_data(ctx, o, copy, &s, size) < 0)
        return 0;
    *(const char **)out = s;
    return 1;
}
