/* requires: hpp_repr_find, hpp_repr_list; includes: none */
/*
 * Py_ReprLeave. With an exception pending it does nothing, since Python code must not run then: the
 * object stays marked, and its next repr is taken for a recursive one.
 */
static inline void hpp_repr_leave(HPyContext *ctx, HPy o)
{
    if (HPyErr_Occurred(ctx))
        return;
    HPy list = hpp_repr_list(ctx);
    HPy_ssize_t i = HPy_IsNull(list) ? -1 : hpp_repr_find(ctx, list, o);
    if (i >= 0) {
        HPy index = HPyLong_FromSsize_t(ctx, i);
        if (!HPy_IsNull(index))
            HPy_DelItem(ctx, list, index);
        HPy_Close(ctx, index);
    }
    HPy_Close(ctx, list);
    HPyErr_Clear(ctx);
}
