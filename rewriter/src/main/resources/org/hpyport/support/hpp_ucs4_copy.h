/* hpp_ucs4_copy: PyUnicode_AsUCS4Copy; free() the result.
   requires: hpp_native_utf32
   includes: stdlib.h string.h */
static inline HPy_UCS4 *hpp_ucs4_copy(HPyContext *ctx, HPy text)
{
    HPy_UCS4 *copy;
    size_t n;
    HPy bytes = hpp_native_utf32(ctx, text);
    if (HPy_IsNull(bytes))
        return NULL;
    n = (size_t)HPyBytes_Size(ctx, bytes) / 4;
    copy = (HPy_UCS4 *)malloc((n + 1) * sizeof(HPy_UCS4));
    if (copy == NULL)
        HPyErr_NoMemory(ctx);
    else {
        memcpy(copy, HPyBytes_AsString(ctx, bytes), n * 4);
        copy[n] = 0;
    }
    HPy_Close(ctx, bytes);
    return copy;
}
