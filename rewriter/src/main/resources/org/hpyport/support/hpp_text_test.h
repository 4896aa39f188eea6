/* requires: hpp_method0, hpp_truth; includes: none */
/* Closes a str and gives what a method like isalpha says: 1, 0, or -1 with an exception. */
static inline int hpp_text_test(HPyContext *ctx, HPy text, const char *method)
{
    if (HPy_IsNull(text))
        return -1;
    int r = hpp_truth(ctx, hpp_method0(ctx, text, method));
    HPy_Close(ctx, text);
    return r;
}
