/* hpp_repr_enter: Py_ReprEnter: 1 if the object's repr is already under way, 0 if not, -1 with an exception.
   requires: hpp_repr_running hpp_do_method1 */
static inline int hpp_repr_enter(HPyContext *ctx, HPy o)
{
    int r = -1;
    HPy set = hpp_repr_running(ctx), id = hpp_builtin1(ctx, "id", o);
    if (!HPy_IsNull(set) && !HPy_IsNull(id)) {
        r = HPy_Contains(ctx, set, id);
        if (r == 0 && hpp_do_method1(ctx, set, "add", id) < 0)
            r = -1;
    }
    HPy_Close(ctx, id);
    HPy_Close(ctx, set);
    return r;
}
