/* requires: hpp_dict_get; includes: none */
/*
 * PyDict_GetItem: a new handle, or null without an exception, whatever happened. An exception that
 * was pending before is lost where the C API keeps it.
 */
static inline HPy hpp_dict_get_quiet(HPyContext *ctx, HPy d, HPy k)
{
    if (HPy_IsNull(d) || HPy_IsNull(k) || !HPyDict_Check(ctx, d))
        return HPy_NULL;
    HPy v = hpp_dict_get(ctx, d, k);
    if (HPy_IsNull(v))
        HPyErr_Clear(ctx);
    return v;
}
