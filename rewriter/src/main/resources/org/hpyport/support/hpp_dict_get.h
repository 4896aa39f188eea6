/* requires: hpp_bad_internal_call; includes: none */
/*
 * PyDict_GetItemWithError: a new handle, or null with or without an exception. Never calls
 * __missing__; __contains__ and __getitem__ of a subclass are honoured, unlike in the C API.
 */
static inline HPy hpp_dict_get(HPyContext *ctx, HPy d, HPy k)
{
    if (HPy_IsNull(d) || HPy_IsNull(k) || !HPyDict_Check(ctx, d)) {
        hpp_bad_internal_call(ctx);
        return HPy_NULL;
    }
    if (HPy_Contains(ctx, d, k) <= 0)
        return HPy_NULL;
    return HPy_GetItem(ctx, d, k);
}
