/* hpp_long_from_string: PyLong_FromString of a whole string. If a place for the end is given, it is set to the
   string's end.
   requires: hpp_long_from_text
   includes: string.h */
static inline HPy hpp_long_from_string(HPyContext *ctx, const char *s, char **end, int base)
{
    HPy r, text = HPyUnicode_FromString(ctx, s);
    if (HPy_IsNull(text))
        return HPy_NULL;
    r = hpp_long_from_text(ctx, text, base);
    HPy_Close(ctx, text);
    if (end != NULL)
        *end = (char *)s + strlen(s);
    return r;
}
