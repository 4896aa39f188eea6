/* requires: hpp_arg_type_error, hpp_bytes_copy, hpp_check_builtin; includes: <string.h> */
/* Unit "c": bytes or bytearray of length 1. */
static inline int hpp_arg_byte(HPyContext *ctx, HPy h, void *out)
{
    if (HPy_IsNull(h))
        return 1;
    HPy bytes = HPy_NULL;
    if (HPyBytes_Check(ctx, h)) {
        bytes = HPy_Dup(ctx, h);
    } else if (hpp_check_builtin(ctx, h, "bytearray")) {
        bytes = hpp_bytes_copy(ctx, h);
        if (HPy_IsNull(bytes))
            return 0;
    }
    if (HPy_IsNull(bytes) || HPyBytes_Size(ctx, bytes) != 1) {
        HPy_Close(ctx, bytes);
        return hpp_arg_type_error(ctx, "a byte string of length 1", h);
    }
    const char *p = HPyBytes_AsString(ctx, bytes);
    if (p != NULL)
        memcpy(out, p, 1);
    HPy_Close(ctx, bytes);
    return p != NULL;
}
