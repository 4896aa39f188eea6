/* requires: none; includes: none */
/* Stores in a global, and notes in `stored` whether it holds anything now. */
static inline void hpp_set_global(HPyContext *ctx, HPyGlobal *global, HPy value, int *stored)
{
    HPyGlobal_Store(ctx, global, value);
    *stored = !HPy_IsNull(value);
}
