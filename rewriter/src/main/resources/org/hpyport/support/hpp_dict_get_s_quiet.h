/* hpp_dict_get_s_quiet: PyDict_GetItemString with a new handle: drops every exception. */
static inline HPy hpp_dict_get_s_quiet(HPyContext *ctx, HPy dict, const char *key)
{
    HPy value = HPy_GetItem_s(ctx, dict, key);
    if (HPy_IsNull(value))
        HPyErr_Clear(ctx);
    return value;
}
