/* requires: hpp_do_method0; includes: none */
/*
 * Empties a dict, PyDict_Clear. An exception that is set stays set, as the C API has it: no method
 * can be called then, so the items go one by one. Otherwise a subclass's own clear is honoured.
 */
static inline void hpp_dict_clear(HPyContext *ctx, HPy dict)
{
    if (!HPyErr_Occurred(ctx)) {
        hpp_do_method0(ctx, dict, "clear");
        return;
    }
    HPy keys = HPyDict_Keys(ctx, dict);
    if (HPy_IsNull(keys))
        return;
    for (HPy_ssize_t i = HPy_Length(ctx, keys); --i >= 0;) {
        HPy key = HPy_GetItem_i(ctx, keys, i);
        if (!HPy_IsNull(key)) {
            HPy_DelItem(ctx, dict, key);
            HPy_Close(ctx, key);
        }
    }
    HPy_Close(ctx, keys);
}
