/* hpp_int_attr: The int attribute NAME as a C int: the fields of dates and times, which cannot fail in the C
   API. */
static inline int hpp_int_attr(HPyContext *ctx, HPy o, const char *name)
{
    int r;
    HPy value = HPy_GetAttr_s(ctx, o, name);
    if (HPy_IsNull(value))
        return -1;
    r = (int)HPyLong_AsLong(ctx, value);
    HPy_Close(ctx, value);
    return r;
}
