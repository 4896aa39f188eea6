/* hpp_object_data: The bytes of a bytes-like object. Those of bytes are not copied; for everything else *copy,
   a handle that the caller owns, holds a copy, so that writing to the object is not seen.
   TypeError otherwise.
   requires: hpp_builtin1 hpp_method0 */
static inline int hpp_object_data(HPyContext *ctx, HPy o, HPy *copy, const char **data,
                                  HPy_ssize_t *size)
{
    HPy from = o;
    if (!HPyBytes_Check(ctx, o)) {
        HPy view = hpp_builtin1(ctx, "memoryview", o);
        HPy bytes = HPy_IsNull(view) ? HPy_NULL : hpp_method0(ctx, view, "tobytes");
        HPy_Close(ctx, view);
        if (HPy_IsNull(bytes))
            return -1;
        HPy_Close(ctx, *copy);
        *copy = from = bytes;
    }
    *data = HPyBytes_AsString(ctx, from);
    *size = HPyBytes_Size(ctx, from);
    return 0;
}
