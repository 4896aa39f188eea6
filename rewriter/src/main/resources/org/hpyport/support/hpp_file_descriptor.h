/* requires: hpp_long_as_int, hpp_method0; includes: none */
/* PyObject_AsFileDescriptor: an int, or what fileno() gives; -1 with an exception. */
static inline int hpp_file_descriptor(HPyContext *ctx, HPy o)
{
    HPy n;
    if (HPy_TypeCheck(ctx, o, ctx->h_LongType)) {
        n = HPy_Dup(ctx, o);
    } else if (HPy_HasAttr_s(ctx, o, "fileno")) {
        n = hpp_method0(ctx, o, "fileno");
        if (!HPy_IsNull(n) && !HPy_TypeCheck(ctx, n, ctx->h_LongType)) {
            HPy_Close(ctx, n);
            n = HPyErr_SetString(ctx, ctx->h_TypeError, "fileno() returned a non-integer");
        }
    } else {
        n = HPyErr_SetString(ctx, ctx->h_TypeError,
                             "argument must be an int, or have a fileno() method.");
    }
    if (HPy_IsNull(n))
        return -1;
    int fd = hpp_long_as_int(ctx, n);
    HPy_Close(ctx, n);
    if (fd < 0 && !HPyErr_Occurred(ctx)) {
        HPyErr_Format(ctx, ctx->h_ValueError,
                      "file descriptor cannot be a negative integer (%d)", fd);
        return -1;
    }
    return fd;
}
