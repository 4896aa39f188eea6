/* requires: hpp_builtin1, hpp_double_result, hpp_str; includes: <math.h>, <string.h> */
/*
 * PyOS_string_to_double: -1.0 and an exception on failure. float() converts what its grammar accepts
 * without blanks and underscores.
 */
static inline double hpp_string_to_double(HPyContext *ctx, const char *text, char **end,
                                          HPy overflow)
{
    static const char digits[] = "0123456789";
    const char *p = text + (*text == '+' || *text == '-');
    const char *word = p;
    while (*p != '\0' && p - word < 8 && (*p | 0x20) == "infinity"[p - word])
        p++;
    int named = p - word >= 3;
    if (named) {
        p = word + (p - word == 8 ? 8 : 3);
    } else if ((word[0] | 0x20) == 'n' && (word[1] | 0x20) == 'a' && (word[2] | 0x20) == 'n') {
        named = 1;
        p = word + 3;
    } else {
        size_t n = strspn(word, digits);
        p = word + n;
        if (*p == '.') {
            size_t fraction = strspn(p + 1, digits);
            p = n + fraction == 0 ? word : p + 1 + fraction;
        }
        if (p > word && (*p | 0x20) == 'e') {
            const char *exponent = p + 1 + (p[1] == '+' || p[1] == '-');
            size_t power = strspn(exponent, digits);
            p = power == 0 ? p : exponent + power;
        }
    }
    if (p == word || (end == NULL && *p != '\0')) {
        HPyErr_Format(ctx, ctx->h_ValueError, "could not convert string to float: '%.200s'", text);
        return -1.0;
    }
    HPy number = hpp_str(ctx, text, p - text);
    double v = hpp_double_result(ctx, hpp_builtin1(ctx, "float", number));
    HPy_Close(ctx, number);
    if (v == -1.0 && HPyErr_Occurred(ctx))
        return -1.0;
    if (isinf(v) && !named && !HPy_IsNull(overflow)) {
        HPyErr_Format(ctx, overflow, "value too large to convert to float: '%.200s'", text);
        return -1.0;
    }
    if (end != NULL)
        *end = (char *)p;
    return v;
}
