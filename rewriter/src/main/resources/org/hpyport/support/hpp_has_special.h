/* hpp_has_special: Whether the type of o has the special method NAME, as PyIndex_Check, PyIter_Check and
   PyMapping_Check ask of its slots; false for null. */
static inline int hpp_has_special(HPyContext *ctx, HPy o, const char *name)
{
    HPy t;
    int has;
    if (HPy_IsNull(o))
        return 0;
    t = HPy_Type(ctx, o);
    has = HPy_HasAttr_s(ctx, t, name);
    HPy_Close(ctx, t);
    return has;
}
