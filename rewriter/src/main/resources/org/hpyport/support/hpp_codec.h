/* requires: hpp_import_call_n; includes: none */
/* PyCodec_Encode and PyCodec_Decode: codecs.<name>; NULL errors are strict. */
static inline HPy hpp_codec(HPyContext *ctx, const char *name, HPy o, const char *encoding,
                            const char *errors)
{
    HPy args[3] = {HPy_Dup(ctx, o), HPyUnicode_FromString(ctx, encoding),
                   HPyUnicode_FromString(ctx, errors != NULL ? errors : "strict")};
    return hpp_import_call_n(ctx, "codecs", name, args, 3);
}
