/* hpp_make_container: The items of a tuple, list or dict up to the closing bracket, or to the format's end. A
   failed item does not keep the rest from being read, since N hands references over.
   requires: hpp_value_source
   includes: string.h */
static inline HPy hpp_make_container(HPyContext *ctx, hpp_value_source *source, char close)
{
    HPy result = HPy_NULL, key = HPy_NULL, list;
    int is_dict = close == '}', have_key = 0;
    list = is_dict ? HPyDict_New(ctx) : HPyList_New(ctx, 0);
    if (HPy_IsNull(list))
        source->failed = 1;
    while (*source->format != '\0' && *source->format != close) {
        HPy item;
        if (strchr(",: \t", *source->format) != NULL) {
            source->format++;
            continue;
        }
        item = hpp_make_value(ctx, source);
        if (is_dict && !have_key) {
            key = item;
            have_key = 1;
            continue;
        }
        if (!source->failed
            && (is_dict ? HPy_SetItem(ctx, list, key, item) : HPyList_Append(ctx, list, item)) < 0)
            source->failed = 1;
        HPy_Close(ctx, item);
        HPy_Close(ctx, key);
        key = HPy_NULL;
        have_key = 0;
    }
    HPy_Close(ctx, key);
    if ((*source->format != close || have_key) && !source->failed) {
        HPyErr_SetString(ctx, ctx->h_SystemError, "unmatched paren in format");
        source->failed = 1;
    }
    if (*source->format != '\0')
        source->format++;
    if (!source->failed)
        result = close == ')' || close == '\0' ? HPy_Call(ctx, ctx->h_TupleType, &list, 1, HPy_NULL)
                                               : HPy_Dup(ctx, list);
    HPy_Close(ctx, list);
    if (HPy_IsNull(result))
        source->failed = 1;
    return result;
}
