/* hpp_print: PyObject_Print; flag 1 is str(), anything else repr().
   includes: stdio.h */
static inline int hpp_print(HPyContext *ctx, HPy o, FILE *file, int flags)
{
    const char *s;
    int r = -1;
    HPy text = (flags & 1) ? HPy_Str(ctx, o) : HPy_Repr(ctx, o);
    if (HPy_IsNull(text))
        return -1;
    s = HPyUnicode_AsUTF8AndSize(ctx, text, NULL);
    if (s != NULL)
        r = fputs(s, file) < 0 ? -1 : 0;
    HPy_Close(ctx, text);
    return r;
}
