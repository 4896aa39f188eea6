/* hpp_dict_get_s: hpp_dict_get with a UTF-8 key.
   requires: hpp_item_opt_s */
static inline HPy hpp_dict_get_s(HPyContext *ctx, HPy dict, const char *key)
{
    HPy value;
    hpp_item_opt_s(ctx, dict, key, &value);
    return value;
}
