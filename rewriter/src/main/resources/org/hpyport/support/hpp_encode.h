/* hpp_encode: PyUnicode_AsEncodedString; NULL stands for utf-8 and strict.
   requires: hpp_method2 */
static inline HPy hpp_encode(HPyContext *ctx, HPy text, const char *encoding, const char *errors)
{
    HPy r = HPy_NULL;
    HPy e = HPyUnicode_FromString(ctx, encoding ? encoding : "utf-8");
    HPy s = HPyUnicode_FromString(ctx, errors ? errors : "strict");
    if (!HPy_IsNull(e) && !HPy_IsNull(s))
        r = hpp_method2(ctx, text, "encode", e, s);
    HPy_Close(ctx, e);
    HPy_Close(ctx, s);
    return r;
}
