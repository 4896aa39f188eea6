/* requires: none; includes: none */
/*
 * The exact int behind an argument: an int, or what its __index__ gives. TypeError for the rest, floats
 * included. A new handle.
 */
static inline HPy hpp_arg_index(HPyContext *ctx, HPy h)
{
    return HPy_Index(ctx, h);
}
