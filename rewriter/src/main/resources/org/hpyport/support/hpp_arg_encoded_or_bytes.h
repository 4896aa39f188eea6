/* requires: hpp_arg_encoded_text; includes: none */
/* Unit "et": as "es"; bytes and bytearray pass as they are. */
static inline int hpp_arg_encoded_or_bytes(HPyContext *ctx, HPy h, const char *encoding,
                                           void *out)
{
    return hpp_arg_encoded_text(ctx, h, encoding, out, 1);
}
