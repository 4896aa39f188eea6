/* requires: none; includes: none */
/* PyUnicode_GetDefaultEncoding: the same for all since Python 3.0. */
static inline const char *hpp_default_encoding(HPyContext *ctx)
{
    (void)ctx;
    return "utf-8";
}
