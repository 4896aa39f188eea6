/* requires: hpp_values; includes: <stdarg.h> */
/* Makes an object of what "O&" is given. */
typedef HPy (*hpp_value_maker)(HPyContext *ctx, void *from);

/*
 * The units "O S N": an object. A null one fails. Unlike in the C API, "N" takes nothing over: in
 * ported code nothing is stolen, and whoever owns the handle closes it. "O&" calls the function with
 * the context before its argument, but not after a unit that failed.
 */
static inline HPy hpp_value_object(HPyContext *ctx, hpp_values *values, int quiet)
{
    if (*values->format == '&') {
        values->format++;
        hpp_value_maker make = va_arg(values->arguments, hpp_value_maker);
        void *from = va_arg(values->arguments, void *);
        return quiet ? HPy_NULL : make(ctx, from);
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
