/* requires: hpp_encode; includes: <stdio.h> */
/* PyObject_Print to a C stream, in UTF-8: its str with flag 1, else its repr. 0 or -1. */
static inline int hpp_print(HPyContext *ctx, HPy o, FILE *stream, int flags)
{
    HPy s;
    if (HPy_IsNull(o))
        s = HPyUnicode_FromString(ctx, "<nil>");
    else
        s = (flags & 1) != 0 ? HPy_Str(ctx, o) : HPy_Repr(ctx, o);
    HPy b = HPy_IsNull(s) ? HPy_NULL : hpp_encode(ctx, s, "utf-8", "backslashreplace");
    HPy_Close(ctx, s);
    HPy_ssize_t n = HPy_IsNull(b) ? -1 : HPyBytes_Size(ctx, b);
    const char *p = n < 0 ? NULL : HPyBytes_AsString(ctx, b);
    int r = -1;
    if (p != NULL && fwrite(p, 1, (size_t)n, stream) == (size_t)n)
        r = 0;
    else if (p != NULL)
        HPyErr_SetFromErrno(ctx, ctx->h_OSError);
    HPy_Close(ctx, b);
    return r;
}
