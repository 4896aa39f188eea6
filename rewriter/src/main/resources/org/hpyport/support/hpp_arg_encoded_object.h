/* requires: hpp_arg_type_error, hpp_bytes_copy, hpp_check_builtin, hpp_encode; includes: none */
/* The text in an encoding (NULL: UTF-8) as bytes; bytes and bytearray pass as they are if asked for. */
static inline HPy hpp_arg_encoded_object(HPyContext *ctx, HPy h, const char *encoding, int bytes_too)
{
    if (bytes_too && HPyBytes_Check(ctx, h))
        return HPy_Dup(ctx, h);
    if (bytes_too && hpp_check_builtin(ctx, h, "bytearray"))
        return hpp_bytes_copy(ctx, h);
    if (HPyUnicode_Check(ctx, h))
        return hpp_encode(ctx, h, encoding, NULL);
    hpp_arg_type_error(ctx, bytes_too ? "str, bytes or bytearray" : "str", h);
    return HPy_NULL;
}
