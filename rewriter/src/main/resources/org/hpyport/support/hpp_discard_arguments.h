/* requires: hpp_value_one, hpp_values; includes: <stdarg.h> */
/* Closes the handles of a format's "N" units for a call that cannot be made; keeps the exception. */
static inline void hpp_discard_arguments(HPyContext *ctx, const char *format, va_list arguments)
{
    hpp_values values;
    HPy *items;
    HPy_ssize_t n;
    if (format == NULL)
        return;
    values.format = format;
    va_copy(values.arguments, arguments);
    (void)hpp_value_array(ctx, &values, '\0', 1, &items, &n);
    va_end(values.arguments);
}
