/* requires: hpp_values; includes: <stdarg.h> */
/* The units "O S N": an object; "N" closes the handle. A null one fails. */
static inline HPy hpp_value_object(HPyContext *ctx, char unit, hpp_values *values, int quiet)
{
    if (*values->format == '&') {
        values->format++;
        if (!quiet)
            HPyErr_SetString(ctx, ctx->h_SystemError, "O& cannot be built");
        (void)va_arg(values->arguments, void *);
        (void)va_arg(values->arguments, void *);
        return HPy_NULL;
    }
    HPy o = va_arg(values->arguments, HPy);
    if (quiet) {
        if (unit == 'N')
            HPy_Close(ctx, o);
        return HPy_NULL;
    }
    if (HPy_IsNull(o)) {
        if (!HPyErr_Occurred(ctx))
            HPyErr_SetString(ctx, ctx->h_SystemError, "NULL object passed to Py_BuildValue");
        return HPy_NULL;
    }
    return unit == 'N' ? o : HPy_Dup(ctx, o);
}
