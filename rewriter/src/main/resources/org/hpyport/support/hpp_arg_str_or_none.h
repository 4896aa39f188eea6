/* requires: hpp_arg_str, hpp_arg_type_error; includes: <string.h> */
/* Unit "z": as "s", and None gives NULL. */
static inline int hpp_arg_str_or_none(HPyContext *ctx, HPy h, void *text)
{
    if (HPy_IsNull(h))
        return 1;
    if (!HPy_Is(ctx, h, ctx->h_None))
        return HPyUnicode_Check(ctx, h) ? hpp_arg_str(ctx, h, text)
                                        : hpp_arg_type_error(ctx, "str or None", h);
    const char *none = NULL;
    memcpy(text, &none, sizeof none);
    return 1;
}
