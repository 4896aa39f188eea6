/* hpp_codec: codecs.NAME(o, encoding, errors); NULL stands for utf-8 and strict.
   requires: hpp_import_call_n */
static inline HPy hpp_codec(HPyContext *ctx, const char *name, HPy o, const char *encoding,
                            const char *errors)
{
    HPy args[3], r = HPy_NULL;
    args[0] = o;
    args[1] = HPyUnicode_FromString(ctx, encoding ? encoding : "utf-8");
    args[2] = HPyUnicode_FromString(ctx, errors ? errors : "strict");
    if (!HPy_IsNull(args[1]) && !HPy_IsNull(args[2]))
        r = hpp_import_call_n(ctx, "codecs", name, args, 3);
    HPy_Close(ctx, args[1]);
    HPy_Close(ctx, args[2]);
    return r;
}
