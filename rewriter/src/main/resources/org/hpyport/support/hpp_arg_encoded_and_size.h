/* requires: hpp_arg_encoded_data; includes: none */
/* Unit "es#": see hpp_arg_encoded_data. */
static inline int hpp_arg_encoded_and_size(HPyContext *ctx, HPy h, const char *encoding, void *out,
                                           HPy_ssize_t *length)
{
    return hpp_arg_encoded_data(ctx, h, encoding, out, length, 0);
}
