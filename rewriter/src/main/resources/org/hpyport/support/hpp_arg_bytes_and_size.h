/* requires: hpp_arg_data; includes: none */
/* Unit "y#": a read-only bytes-like object. */
static inline int hpp_arg_bytes_and_size(HPyContext *ctx, HPy h, HPy *keep, void *data,
                                         HPy_ssize_t *size)
{
    if (HPy_IsNull(h))
        return 1;
    return hpp_arg_data(ctx, h, "a bytes-like object", keep, data, size);
}
