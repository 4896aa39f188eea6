/* requires: hpp_search, hpp_ssize_result; includes: none */
/* PyUnicode_Count: -1 with an exception. */
static inline HPy_ssize_t hpp_text_count(HPyContext *ctx, HPy text, HPy part, HPy_ssize_t start,
                                         HPy_ssize_t end)
{
    return hpp_ssize_result(ctx, hpp_search(ctx, text, part, "count", start, end));
}
