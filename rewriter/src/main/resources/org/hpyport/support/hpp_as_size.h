/* hpp_as_size: A result as a size; it is closed. -1 with an exception on failure. */
static inline HPy_ssize_t hpp_as_size(HPyContext *ctx, HPy result)
{
    HPy_ssize_t size;
    if (HPy_IsNull(result))
        return -1;
    size = HPyLong_AsSsize_t(ctx, result);
    HPy_Close(ctx, result);
    return size;
}
