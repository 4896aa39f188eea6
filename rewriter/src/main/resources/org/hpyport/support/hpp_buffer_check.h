/* hpp_buffer_check: PyObject_CheckBuffer.
   requires: hpp_builtin1 */
static inline int hpp_buffer_check(HPyContext *ctx, HPy o)
{
    HPy view = hpp_builtin1(ctx, "memoryview", o);
    if (HPy_IsNull(view)) {
        HPyErr_Clear(ctx);
        return 0;
    }
    HPy_Close(ctx, view);
    return 1;
}
