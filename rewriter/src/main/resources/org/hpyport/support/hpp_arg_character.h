/* requires: hpp_arg_type_error; includes: <string.h> */
/* Unit "C": a str of length 1, as its code point. */
static inline int hpp_arg_character(HPyContext *ctx, HPy h, void *out)
{
    if (HPy_IsNull(h))
        return 1;
    if (!HPyUnicode_Check(ctx, h) || HPy_Length(ctx, h) != 1)
        return hpp_arg_type_error(ctx, "a unicode character", h);
    HPy_UCS4 c = HPyUnicode_ReadChar(ctx, h, 0);
    if (c == (HPy_UCS4)-1 && HPyErr_Occurred(ctx))
        return 0;
    int value = (int)c;
    memcpy(out, &value, sizeof value);
    return 1;
}
