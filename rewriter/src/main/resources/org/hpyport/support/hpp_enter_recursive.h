/* hpp_enter_recursive: Py_EnterRecursiveCall, with its own count and the limit 1000.
   requires: hpp_recursion */
static inline int hpp_enter_recursive(HPyContext *ctx, const char *where)
{
    if (hpp_recursion_depth >= 1000) {
        HPyErr_Format(ctx, ctx->h_RecursionError, "maximum recursion depth exceeded%s", where);
        return -1;
    }
    hpp_recursion_depth++;
    return 0;
}
