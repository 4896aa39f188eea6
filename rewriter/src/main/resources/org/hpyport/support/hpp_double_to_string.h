/* hpp_double_to_string: PyOS_double_to_string for 'r', 'e', 'f' and 'g'; free() the result. Of the flags, 1 (a sign)
   and 2 (".0" after whole numbers) are kept; the kind of number is not written back.
   includes: math.h stdio.h stdlib.h string.h */
static inline char *hpp_double_to_string(HPyContext *ctx, double d, char code, int precision,
                                         int flags, int *kind)
{
    char format[8] = {'%', '.', '*', 'g', '\0'}, *text;
    int size, n;
    if (kind != NULL)
        *kind = isnan(d) ? 2 : isinf(d) ? 1 : 0;
    format[3] = code == 'r' ? 'g' : code;
    size = snprintf(NULL, 0, format, code == 'r' ? 17 : precision, d) + 8;
    text = (char *)malloc((size_t)size);
    if (text == NULL) {
        HPyErr_NoMemory(ctx);
        return NULL;
    }
    n = (flags & 1) && !signbit(d) ? 1 : 0;
    text[0] = '+';
    if (code == 'r')
        /* The shortest text that reads back as the same number, as repr() writes it. */
        for (precision = 1; precision <= 17; precision++) {
            snprintf(text + n, (size_t)(size - n), format, precision, d);
            if (strtod(text + n, NULL) == d)
                break;
        }
    else
        snprintf(text + n, (size_t)(size - n), format, precision, d);
    if ((flags & 2) && !isnan(d) && !isinf(d) && strpbrk(text, ".e") == NULL)
        strcat(text, ".0");
    return text;
}
