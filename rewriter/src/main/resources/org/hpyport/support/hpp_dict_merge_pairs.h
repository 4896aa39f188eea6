/* requires: hpp_builtin1, hpp_dict_merge, hpp_do_method0, hpp_do_method1; includes: none */
/* PyDict_MergeFromSeq2: 0 or -1; without `override` the first value of a key stays. */
static inline int hpp_dict_merge_pairs(HPyContext *ctx, HPy a, HPy pairs, int override)
{
    HPy list = hpp_builtin1(ctx, "list", pairs);
    if (HPy_IsNull(list))
        return -1;
    HPy b = HPy_NULL;
    if (override || hpp_do_method0(ctx, list, "reverse") == 0)
        b = hpp_builtin1(ctx, "dict", list);
    HPy_Close(ctx, list);
    if (HPy_IsNull(b))
        return -1;
    int r = override ? hpp_do_method1(ctx, a, "update", b) : hpp_dict_merge(ctx, a, b, 0);
    HPy_Close(ctx, b);
    return r;
}
