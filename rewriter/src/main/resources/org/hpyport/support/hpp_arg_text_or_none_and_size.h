/* requires: hpp_arg_text_and_size; includes: <string.h> */
/* Unit "z#": as "s#", and None gives NULL and 0. */
static inline int hpp_arg_text_or_none_and_size(HPyContext *ctx, HPy h, HPy *keep,
                                                void *data, HPy_ssize_t *size)
{
    if (HPy_IsNull(h) || !HPy_Is(ctx, h, ctx->h_None))
        return hpp_arg_text_and_size(ctx, h, keep, data, size);
    const char *none = NULL;
    memcpy(data, &none, sizeof none);
    *size = 0;
    return 1;
}
