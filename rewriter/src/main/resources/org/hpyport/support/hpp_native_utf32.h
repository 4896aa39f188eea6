/* hpp_native_utf32: The characters of a str as bytes, four each, in the machine's order.
   requires: hpp_encode */
static inline HPy hpp_native_utf32(HPyContext *ctx, HPy text)
{
    const int one = 1;
    const char *name = *(const char *)&one ? "utf-32-le" : "utf-32-be";
    return hpp_encode(ctx, text, name, "surrogatepass");
}
