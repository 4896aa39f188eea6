/* hpp_is_sequence: PySequence_Check: has items, and is no dict. Kept for classes; other mappings written in C
   count as sequences here.
   requires: hpp_has_special */
static inline int hpp_is_sequence(HPyContext *ctx, HPy o)
{
    return !HPyDict_Check(ctx, o) && hpp_has_special(ctx, o, "__getitem__");
}
