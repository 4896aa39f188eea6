/* hpp_join: PyUnicode_Join; a null separator is one blank.
   requires: hpp_method1 */
static inline HPy hpp_join(HPyContext *ctx, HPy separator, HPy items)
{
    HPy r, own = HPy_NULL;
    if (HPy_IsNull(separator)) {
        own = HPyUnicode_FromString(ctx, " ");
        if (HPy_IsNull(own))
            return HPy_NULL;
        separator = own;
    }
    r = hpp_method1(ctx, separator, "join", items);
    HPy_Close(ctx, own);
    return r;
}
