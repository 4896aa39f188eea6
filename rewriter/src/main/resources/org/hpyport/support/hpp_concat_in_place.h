/* hpp_concat_in_place: PyBytes_Concat, PyUnicode_Append, without theft: *left becomes *left + right; null on
   failure. */
static inline void hpp_concat_in_place(HPyContext *ctx, HPy *left, HPy right)
{
    HPy sum = HPy_NULL;
    if (HPy_IsNull(*left))
        return;
    if (!HPy_IsNull(right))
        sum = HPy_Add(ctx, *left, right);
    HPy_Close(ctx, *left);
    *left = sum;
}
