/* requires: hpp_arg_encoded_text; includes: none */
/* Unit "es": a str in an encoding, in allocated memory that the caller frees with free. */
static inline int hpp_arg_encoded(HPyContext *ctx, HPy h, const char *encoding, void *out)
{
    return hpp_arg_encoded_text(ctx, h, encoding, out, 0);
}
