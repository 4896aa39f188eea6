/* requires: hpp_value_all; includes: <stdarg.h>, <stdlib.h> */
/* Py_VaBuildValue; see hpp_build_value. */
static inline HPy hpp_build_value_va(HPyContext *ctx, const char *format, va_list arguments)
{
    HPy *items;
    HPy_ssize_t n;
    if (hpp_value_all(ctx, format, arguments, &items, &n) < 0)
        return HPy_NULL;
    if (n == 0) {
        free(items);
        return HPy_Dup(ctx, ctx->h_None);
    }
    if (n == 1) {
        HPy only = items[0];
        free(items);
        return only;
    }
    HPy r = HPyTuple_FromArray(ctx, items, n);
    for (HPy_ssize_t i = 0; i < n; i++)
        HPy_Close(ctx, items[i]);
    free(items);
    return r;
}
