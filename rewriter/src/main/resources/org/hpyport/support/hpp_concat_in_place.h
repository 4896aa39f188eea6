/* requires: none; includes: none */
/*
 * PyUnicode_Append and PyBytes_Concat: *p += o, where *p is an owned handle, null on failure; a null *p
 * does nothing, a null o clears it. `o` is not stolen.
 */
static inline void hpp_concat_in_place(HPyContext *ctx, HPy *p, HPy o)
{
    HPy old = *p;
    if (HPy_IsNull(old))
        return;
    *p = HPy_IsNull(o) ? HPy_NULL : HPy_Add(ctx, old, o);
    HPy_Close(ctx, old);
}
