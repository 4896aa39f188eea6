/* requires: hpp_value_one, hpp_values; includes: <stdarg.h> */
/*
 * What a format gives: *n units in an allocated array, whose handles and memory are the caller's.
 * 0, or -1 with an exception.
 */
static inline int hpp_value_all(HPyContext *ctx, const char *format, va_list arguments, HPy **items,
                                HPy_ssize_t *n)
{
    hpp_values values;
    values.format = format;
    va_copy(values.arguments, arguments);
    int r = hpp_value_array(ctx, &values, '\0', 0, items, n);
    va_end(values.arguments);
    return r;
}
