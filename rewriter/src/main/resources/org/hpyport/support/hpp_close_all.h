/* requires: none; includes: none */
/* Closes the handles of an array and makes them null. */
static inline void hpp_close_all(HPyContext *ctx, HPy *handles, int n)
{
    for (int i = 0; i < n; i++) {
        HPy_Close(ctx, handles[i]);
        handles[i] = HPy_NULL;
    }
}
