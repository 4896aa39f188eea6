/* requires: hpp_bad_argument, hpp_method2; includes: none */
/*
 * PyUnicode_AsEncodedString: NULL stands for "utf-8" and "strict". TypeError for what is not a str,
 * and for a codec that does not give bytes.
 */
static inline HPy hpp_encode(HPyContext *ctx, HPy text, const char *encoding, const char *errors)
{
    if (!HPyUnicode_Check(ctx, text)) {
        hpp_bad_argument(ctx);
        return HPy_NULL;
    }
    HPy e = HPyUnicode_FromString(ctx, encoding != NULL ? encoding : "utf-8");
    HPy mode = HPyUnicode_FromString(ctx, errors != NULL ? errors : "strict");
    HPy r = HPy_NULL;
    if (!HPy_IsNull(e) && !HPy_IsNull(mode))
        r = hpp_method2(ctx, text, "encode", e, mode);
    HPy_Close(ctx, e);
    HPy_Close(ctx, mode);
    return r;
}
