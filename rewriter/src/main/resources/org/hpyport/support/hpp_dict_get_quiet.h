/* hpp_dict_get_quiet: PyDict_GetItem with a new handle: drops every exception. */
static inline HPy hpp_dict_get_quiet(HPyContext *ctx, HPy dict, HPy key)
{
    HPy value = HPy_GetItem(ctx, dict, key);
    if (HPy_IsNull(value))
        HPyErr_Clear(ctx);
    return value;
}
