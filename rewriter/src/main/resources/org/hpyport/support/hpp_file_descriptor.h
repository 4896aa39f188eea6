/* hpp_file_descriptor: PyObject_AsFileDescriptor.
   requires: hpp_method0 hpp_long_as_int */
static inline int hpp_file_descriptor(HPyContext *ctx, HPy o)
{
    int fd;
    HPy number = HPy_TypeCheck(ctx, o, ctx->h_LongType) ? HPy_Dup(ctx, o)
                                                        : hpp_method0(ctx, o, "fileno");
    if (HPy_IsNull(number))
        return -1;
    fd = hpp_long_as_int(ctx, number);
    HPy_Close(ctx, number);
    if (fd < 0 && !HPyErr_Occurred(ctx))
        HPyErr_SetString(ctx, ctx->h_ValueError, "file descriptor cannot be a negative integer");
    return fd < 0 ? -1 : fd;
}
