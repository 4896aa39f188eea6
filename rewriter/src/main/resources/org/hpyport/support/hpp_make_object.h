/* hpp_make_object: The units O S N and O&. N hands its handle over; a null handle is an error of the caller, or
   tells of one.
   requires: hpp_value_source */
static inline HPy hpp_make_object(HPyContext *ctx, hpp_value_source *source, char code)
{
    typedef HPy (*converter)(HPyContext *, void *);
    HPy o;
    if (*source->format == '&') {
        converter function = va_arg(source->args, converter);
        void *argument = va_arg(source->args, void *);
        source->format++;
        return source->failed ? HPy_NULL : function(ctx, argument);
    }
    o = va_arg(source->args, HPy);
    if (HPy_IsNull(o)) {
        if (!source->failed && !HPyErr_Occurred(ctx))
            HPyErr_SetString(ctx, ctx->h_SystemError, "NULL object passed to Py_BuildValue");
        source->failed = 1;
        return HPy_NULL;
    }
    return code == 'N' ? o : HPy_Dup(ctx, o);
}
