/* requires: hpp_search, hpp_ssize_result; includes: none */
/* PyUnicode_Find: the index, -1 if it is not there, -2 with an exception. */
static inline HPy_ssize_t hpp_find(HPyContext *ctx, HPy text, HPy part, HPy_ssize_t start,
                                   HPy_ssize_t end, int direction)
{
    HPy r = hpp_search(ctx, text, part, direction > 0 ? "find" : "rfind", start, end);
    return HPy_IsNull(r) ? -2 : hpp_ssize_result(ctx, r);
}
