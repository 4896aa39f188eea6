/* provides: hpp_enter_recursive, hpp_leave_recursive; requires: hpp_import_attr, hpp_ssize_result; includes: none */
/*
 * Py_EnterRecursiveCall and Py_LeaveRecursiveCall: count the C calls of this thread in one C file;
 * RecursionError beyond sys.getrecursionlimit(), which is asked from the 200th level on. Frames of
 * Python are not counted with them, as they are in the C API.
 */
static inline int *hpp_recursion_depth(void)
{
    static __thread int depth = 0;
    return &depth;
}
/* 0, or -1 with RecursionError. */
static inline int hpp_enter_recursive(HPyContext *ctx, const char *where)
{
    int *depth = hpp_recursion_depth();
    if (++*depth < 200)
        return 0;
    HPy f = hpp_import_attr(ctx, "sys", "getrecursionlimit");
    HPy limit = HPy_IsNull(f) ? HPy_NULL : HPy_Call(ctx, f, NULL, 0, HPy_NULL);
    HPy_Close(ctx, f);
    HPy_ssize_t most = hpp_ssize_result(ctx, limit);
    if (most >= 0 && *depth <= most)
        return 0;
    --*depth;
    if (most >= 0)
        HPyErr_Format(ctx, ctx->h_RecursionError, "maximum recursion depth exceeded%s",
                      where != NULL ? where : "");
    return -1;
}
/* Also with an exception pending. */
static inline void hpp_leave_recursive(HPyContext *ctx)
{
    (void)ctx;
    --*hpp_recursion_depth();
}
