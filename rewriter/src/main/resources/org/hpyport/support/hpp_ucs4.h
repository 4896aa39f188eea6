/* requires: none; includes: none */
/*
 * PyUnicode_AsUCS4: copies the code points to `buffer` of `room` ones, with a final 0 if asked;
 * SystemError if there is too little room, which leaves the buffer as it was.
 */
static inline HPy_UCS4 *hpp_ucs4(HPyContext *ctx, HPy text, HPy_UCS4 *buffer, HPy_ssize_t room,
                                 int terminated)
{
    HPy_ssize_t n = HPyUnicode_Check(ctx, text) ? HPy_Length(ctx, text) : -1;
    if (n < 0 || buffer == NULL || room < n + (terminated ? 1 : 0)) {
        if (!HPyErr_Occurred(ctx))
            HPyErr_SetString(ctx, ctx->h_SystemError, "string is longer than the buffer");
        return NULL;
    }
    for (HPy_ssize_t i = 0; i < n; i++)
        buffer[i] = HPyUnicode_ReadChar(ctx, text, i);
    if (terminated)
        buffer[n] = 0;
    return buffer;
}
