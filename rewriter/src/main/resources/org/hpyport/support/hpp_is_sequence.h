/* requires: hpp_has_special; includes: none */
/*
 * PySequence_Check: whether the type has __getitem__ and is not a dict. A C type that is only a
 * mapping counts as a sequence here, as a class of Python does in the C API.
 */
static inline int hpp_is_sequence(HPyContext *ctx, HPy o)
{
    return !HPyDict_Check(ctx, o) && hpp_has_special(ctx, o, "__getitem__");
}
