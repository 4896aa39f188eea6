/* requires: hpp_search, hpp_truth; includes: none */
/* PyUnicode_Tailmatch: whether it starts (-1) or ends (1) so: 1, 0, or -1 with an exception. */
static inline HPy_ssize_t hpp_tail_match(HPyContext *ctx, HPy text, HPy part, HPy_ssize_t start,
                                         HPy_ssize_t end, int direction)
{
    return hpp_truth(ctx, hpp_search(ctx, text, part, direction > 0 ? "endswith" : "startswith",
                                     start, end));
}
