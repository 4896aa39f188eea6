/* hpp_repr_leave: Py_ReprLeave. Not to be called with an exception set.
   requires: hpp_repr_running hpp_do_method1 */
static inline void hpp_repr_leave(HPyContext *ctx, HPy o)
{
    HPy set = hpp_repr_running(ctx), id = hpp_builtin1(ctx, "id", o);
    if (HPy_IsNull(set) || HPy_IsNull(id) || hpp_do_method1(ctx, set, "discard", id) < 0)
        HPyErr_Clear(ctx);
    HPy_Close(ctx, id);
    HPy_Close(ctx, set);
}
