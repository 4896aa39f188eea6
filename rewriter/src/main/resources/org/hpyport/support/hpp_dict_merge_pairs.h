/* hpp_dict_merge_pairs: PyDict_MergeFromSeq2.
   requires: hpp_builtin1 hpp_dict_merge */
static inline int hpp_dict_merge_pairs(HPyContext *ctx, HPy dict, HPy pairs, int override)
{
    int r;
    HPy from = hpp_builtin1(ctx, "dict", pairs);
    if (HPy_IsNull(from))
        return -1;
    r = hpp_dict_merge(ctx, dict, from, override);
    HPy_Close(ctx, from);
    return r;
}
