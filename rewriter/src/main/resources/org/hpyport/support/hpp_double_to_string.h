/* requires: hpp_bad_internal_call, hpp_builtin2, hpp_malloc; includes: <math.h>, <stdio.h>, <string.h> */
/* PyOS_double_to_string: text that free() takes back; it is made by format(). */
static inline char *hpp_double_to_string(HPyContext *ctx, double v, char code, int precision,
                                         int flags, int *type)
{
    int kind = isnan(v) ? 2 : isinf(v) ? 1 : 0;
    int shortest = code == 'r';
    char spec[32];
    if (code == '\0' || strchr("eEfFgGr", code) == NULL || (shortest && precision != 0)) {
        hpp_bad_internal_call(ctx);
        return NULL;
    }
    const char *sign = (flags & 1) && kind != 2 ? "+" : "";
    if (shortest)
        snprintf(spec, sizeof spec, "%s", sign);
    else
        snprintf(spec, sizeof spec, "%s%s.%d%c", sign, flags & 4 ? "#" : "", precision, code);
    HPy number = HPyFloat_FromDouble(ctx, v);
    HPy wanted = HPyUnicode_FromString(ctx, spec);
    HPy made = HPy_NULL;
    if (!HPy_IsNull(number) && !HPy_IsNull(wanted))
        made = hpp_builtin2(ctx, "format", number, wanted);
    HPy_ssize_t n = 0;
    const char *text = HPy_IsNull(made) ? NULL : HPyUnicode_AsUTF8AndSize(ctx, made, &n);
    char *copy = text == NULL ? NULL : (char *)hpp_malloc((size_t)n + 3);
    if (copy != NULL) {
        memcpy(copy, text, (size_t)n + 1);
        if (shortest && !(flags & 2) && n > 2 && strcmp(copy + n - 2, ".0") == 0)
            copy[n - (flags & 4 ? 1 : 2)] = '\0';
        else if ((flags & 2) && kind == 0 && strpbrk(copy, ".eE") == NULL)
            strcat(copy, ".0");
        if (type != NULL)
            *type = kind;
    } else if (text != NULL) {
        HPyErr_NoMemory(ctx);
    }
    HPy_Close(ctx, made);
    HPy_Close(ctx, wanted);
    HPy_Close(ctx, number);
    return copy;
}
