/* requires: none; includes: none */
/* Keeps a handle of its own in a variable that owns what it holds, and closes what it held. */
static inline void hpp_store_handle(HPyContext *ctx, HPy *place, HPy value)
{
    HPy old = *place;
    *place = HPy_Dup(ctx, value);
    HPy_Close(ctx, old);
}
