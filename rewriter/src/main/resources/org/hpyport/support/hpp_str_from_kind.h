/* hpp_str_from_kind: PyUnicode_FromKindAndData: kind is the number of bytes a character has.
   requires: hpp_decode */
static inline HPy hpp_str_from_kind(HPyContext *ctx, int kind, const void *data, HPy_ssize_t n)
{
    const int one = 1;
    int little = *(const char *)&one;
    const char *name = kind == 1 ? "latin-1"
                       : kind == 2 ? (little ? "utf-16-le" : "utf-16-be")
                                   : (little ? "utf-32-le" : "utf-32-be");
    return hpp_decode(ctx, (const char *)data, n * kind, name, "surrogatepass");
}
