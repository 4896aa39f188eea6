/* requires: none; includes: <stdarg.h> */
/*
 * PyArg_UnpackTuple of an array: the handles follow as HPy * and are borrowed from it; what is absent
 * stays as it was. 1, or 0 with TypeError. A null function name gives a shorter message.
 */
static inline int hpp_unpack_tuple(HPyContext *ctx, const char *function, const HPy *args,
                                   size_t nargs, HPy_ssize_t min, HPy_ssize_t max, ...)
{
    HPy_ssize_t n = (HPy_ssize_t)nargs;
    if (n < min || n > max) {
        HPyErr_Format(ctx, ctx->h_TypeError, "%s expected %s%zd argument%s, got %zd",
                      function != NULL ? function : "unpacked tuple",
                      min == max ? "" : n < min ? "at least " : "at most ", n < min ? min : max,
                      (n < min ? min : max) == 1 ? "" : "s", n);
        return 0;
    }
    va_list outputs;
    va_start(outputs, max);
    for (HPy_ssize_t i = 0; i < n; i++)
        *va_arg(outputs, HPy *) = args[i];
    va_end(outputs);
    return 1;
}
