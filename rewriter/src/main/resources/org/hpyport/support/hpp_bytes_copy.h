/* requires: hpp_method0; includes: none */
/*
 * The contents of any object with the buffer protocol as bytes: exact bytes themselves, otherwise a
 * copy in C order. TypeError for everything else, BufferError never: what is not contiguous is
 * copied where the C API's plain requests refuse it.
 */
static inline HPy hpp_bytes_copy(HPyContext *ctx, HPy o)
{
    if (HPyBytes_Check(ctx, o))
        return HPy_Dup(ctx, o);
    HPy view = HPy_Call(ctx, ctx->h_MemoryViewType, &o, 1, HPy_NULL);
    if (HPy_IsNull(view))
        return HPy_NULL;
    HPy bytes = hpp_method0(ctx, view, "tobytes");
    if (!HPy_IsNull(bytes)) {
        HPy released = hpp_method0(ctx, view, "release");
        if (HPy_IsNull(released)) {
            HPy_Close(ctx, bytes);
            bytes = HPy_NULL;
        }
        HPy_Close(ctx, released);
    }
    HPy_Close(ctx, view);
    return bytes;
}
