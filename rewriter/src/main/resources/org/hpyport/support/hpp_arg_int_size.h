/* requires: none; includes: <limits.h> */
/* The length of a unit with "#" for an int, as before Python 3.10 without PY_SSIZE_T_CLEAN. */
static inline int hpp_arg_int_size(HPyContext *ctx, HPy h, HPy_ssize_t n, int *size)
{
    if (HPy_IsNull(h))
        return 1;
    if (n > INT_MAX) {
        HPyErr_SetString(ctx, ctx->h_OverflowError, "size does not fit in an int");
        return 0;
    }
    *size = (int)n;
    return 1;
}
