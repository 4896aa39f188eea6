/* requires: hpp_builtin1, hpp_dict_merge, hpp_do_method0, hpp_do_method1; includes: none */
/* PyDict_MergeFromSeq2: 0 or -1. */
static inline int hpp_dict_merge_pairs(HPyContext *ctx, HPy a, HPy pairs, int override)
{
    HPy b = hpp_builtin1(ctx, "dict", pairs);
    if (HPy_IsNull(b))
        return -1;
    int r = -1;
    if (override) {
        r = hpp_do_method1(ctx, a, "update", b);
    } else {
        HPy reversed = hpp_builtin1(ctx, "list", pairs);
        if (!HPy_IsNull(reversed) && hpp_do_method0(ctx, reversed, "reverse") == 0) {
            HPy first = hpp_builtin1(ctx, "dict", reversed);
            r = HPy_IsNull(first) ? -1 : hpp_dict_merge(ctx, a, first, 0);
            HPy_Close(ctx, first);
        }
        HPy_Close(ctx, reversed);
    }
    HPy_Close(ctx, b);
    return r;
}
