/* hpp_string_to_double: PyOS_string_to_double in the C locale.
   includes: errno.h math.h stdlib.h */
static inline double hpp_string_to_double(HPyContext *ctx, const char *s, char **end, HPy overflow)
{
    char *stop;
    double d;
    errno = 0;
    d = strtod(s, &stop);
    if (stop == s || (end == NULL && *stop != '\0')) {
        HPyErr_Format(ctx, ctx->h_ValueError, "could not convert string to float: '%s'", s);
        return -1.0;
    }
    if (errno == ERANGE && fabs(d) >= 1.0 && !HPy_IsNull(overflow)) {
        HPyErr_Format(ctx, overflow, "value too large to convert to float: '%s'", s);
        return -1.0;
    }
    if (end != NULL)
        *end = stop;
    return d;
}
