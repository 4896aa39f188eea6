/* requires: hpp_call1; includes: none */
/*
 * PyByteArray_AsString, to read only: a copy of what the bytearray holds now, with a zero byte behind
 * it, which lives until `copy` is closed; what that held before goes. The process ends where there is
 * no memory for the copy, since the C API's macro cannot fail.
 */
static inline const char *hpp_bytearray_data(HPyContext *ctx, HPy array, HPy *copy)
{
    HPy_Close(ctx, *copy);
    *copy = hpp_call1(ctx, ctx->h_BytesType, array);
    if (HPy_IsNull(*copy))
        HPy_FatalError(ctx, "no memory for the contents of a bytearray");
    return HPyBytes_AS_STRING(ctx, *copy);
}
