/* provides: hpp_arg_data, hpp_arg_is_fixed; requires: hpp_arg_type_error, hpp_bytes_copy; includes: <string.h> */
/*
 * Whether an object is bytes, or shows memory that nobody can change or release behind its back: units
 * "y", "y#", "s#" and "z#" take nothing else. The C API asks for an object that need not be told when
 * its memory is let go, which cannot be seen here; a memoryview is one, and what is writable mostly.
 */
static inline int hpp_arg_is_fixed(HPyContext *ctx, HPy h)
{
    if (HPyBytes_Check(ctx, h))
        return 1;
    if (HPy_TypeCheck(ctx, h, ctx->h_MemoryViewType))
        return 0;
    HPy mv = HPy_Call(ctx, ctx->h_MemoryViewType, &h, 1, HPy_NULL);
    HPy fixed = HPy_IsNull(mv) ? HPy_NULL : HPy_GetAttr_s(ctx, mv, "readonly");
    int r = HPy_IsNull(fixed) ? -1 : HPy_IsTrue(ctx, fixed);
    HPy_Close(ctx, fixed);
    HPy_Close(ctx, mv);
    return r;
}

/*
 * The bytes of a bytes-like argument. `keep` gets an owned handle that the data lives as long as; the
 * caller closes it. An object without the buffer protocol raises TypeError. 1 or 0.
 */
static inline int hpp_arg_data(HPyContext *ctx, HPy h, const char *expected, HPy *keep,
                               void *data, HPy_ssize_t *size)
{
    int fixed = hpp_arg_is_fixed(ctx, h);
    if (fixed == 0)
        return hpp_arg_type_error(ctx, "read-only bytes-like object", h);
    HPy bytes = fixed < 0 ? HPy_NULL : hpp_bytes_copy(ctx, h);
    if (HPy_IsNull(bytes)) {
        if (HPyErr_ExceptionMatches(ctx, ctx->h_TypeError)) {
            HPyErr_Clear(ctx);
            hpp_arg_type_error(ctx, expected, h);
        }
        return 0;
    }
    HPy_ssize_t n = HPyBytes_Size(ctx, bytes);
    const char *p = n < 0 ? NULL : HPyBytes_AsString(ctx, bytes);
    if (p == NULL) {
        HPy_Close(ctx, bytes);
        return 0;
    }
    HPy_Close(ctx, *keep);
    *keep = bytes;
    memcpy(data, &p, sizeof p);
    *size = n;
    return 1;
}
