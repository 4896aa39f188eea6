/* hpp_arg_character: The format unit C: a str of length 1.
   requires: hpp_wrong_type */
static inline int hpp_arg_character(HPyContext *ctx, HPy o, void *out)
{
    if (HPy_IsNull(o))
        return 1;
    if (!HPyUnicode_Check(ctx, o) || HPy_Length(ctx, o) != 1)
        return hpp_wrong_type(ctx, "a unicode character", o);
    *(int *)out = (int)HPyUnicode_ReadChar(ctx, o, 0);
    return 1;
}
