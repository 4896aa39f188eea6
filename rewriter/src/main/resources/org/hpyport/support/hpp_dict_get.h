/* hpp_dict_get: PyDict_GetItemWithError with a new handle: null without exception if the key is missing.
   requires: hpp_item_opt */
static inline HPy hpp_dict_get(HPyContext *ctx, HPy dict, HPy key)
{
    HPy value;
    hpp_item_opt(ctx, dict, key, &value);
    return value;
}
