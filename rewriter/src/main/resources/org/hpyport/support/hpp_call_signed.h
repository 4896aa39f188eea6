/* hpp_call_signed: o.NAME(a, "little" or "big", signed=...).
   requires: hpp_method_n */
static inline HPy hpp_call_signed(HPyContext *ctx, HPy o, const char *name, HPy a, int little,
                                  int is_signed)
{
    HPy args[4], r = HPy_NULL, word = HPyUnicode_FromString(ctx, "signed"), names = HPy_NULL;
    HPy method = HPyUnicode_FromString(ctx, name);
    args[0] = o;
    args[1] = a;
    args[2] = HPyUnicode_FromString(ctx, little ? "little" : "big");
    args[3] = is_signed ? ctx->h_True : ctx->h_False;
    if (!HPy_IsNull(word))
        names = HPyTuple_FromArray(ctx, &word, 1);
    if (!HPy_IsNull(names) && !HPy_IsNull(method) && !HPy_IsNull(args[2]))
        r = HPy_CallMethod(ctx, method, args, 3, names);
    HPy_Close(ctx, args[2]);
    HPy_Close(ctx, names);
    HPy_Close(ctx, word);
    HPy_Close(ctx, method);
    return r;
}
