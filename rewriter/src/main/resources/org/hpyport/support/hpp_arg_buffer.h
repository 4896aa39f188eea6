/* hpp_arg_buffer: The format unit y*. The buffer is released like one of the C API.
   requires: hpp_buffer_get */
static inline int hpp_arg_buffer(HPyContext *ctx, HPy o, hpp_buffer *out)
{
    return HPy_IsNull(o) || hpp_buffer_get(ctx, o, out, 0) == 0;
}
