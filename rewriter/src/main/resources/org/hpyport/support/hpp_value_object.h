/* requires: hpp_values; includes: <stdarg.h> */
/*
 * The units "O S N": an object. A null one fails. Unlike in the C API, "N" takes nothing over: in
 * ported code nothing is stolen, and whoever owns the handle closes it.
 */
static inline HPy hpp_value_object(HPyContext *ctx, hpp_values *values, int quiet)
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
    if (quiet)
        return HPy_NULL;
    if (HPy_IsNull(o)) {
        if (!HPyErr_Occurred(ctx))
            HPyErr_SetString(ctx, ctx->h_SystemError, "NULL object passed to Py_BuildValue");
        return HPy_NULL;
    }
    return HPy_Dup(ctx, o);
}
