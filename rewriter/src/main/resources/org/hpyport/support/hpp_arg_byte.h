/* hpp_arg_byte: The format unit c: bytes or a bytearray of length 1.
   requires: hpp_wrong_type hpp_check_builtin hpp_object_data */
static inline int hpp_arg_byte(HPyContext *ctx, HPy o, void *out)
{
    const char *s;
    HPy_ssize_t size;
    HPy copy = HPy_NULL;
    int ok = 0;
    if (HPy_IsNull(o))
        return 1;
    if (HPyBytes_Check(ctx, o) || hpp_check_builtin(ctx, o, "bytearray")) {
        if (hpp_object_data(ctx, o, &copy, &s, &size) < 0)
            return 0;
        ok = size == 1;
        if (ok)
            *(char *)out = s[0];
        HPy_Close(ctx, copy);
    }
    return ok || hpp_wrong_type(ctx, "a byte string of length 1", o);
}
