/* requires: none; includes: none */
/* f(a, b, "little" or "big", signed=...); closes a and b, and fails if one of them is null. */
static inline HPy hpp_byte_order_call(HPyContext *ctx, HPy f, HPy a, HPy b, int little,
                                      int is_signed)
{
    HPy order = HPyUnicode_FromString(ctx, little ? "little" : "big");
    HPy keyword = HPyUnicode_FromString(ctx, "signed");
    HPy names = HPy_IsNull(keyword) ? HPy_NULL : HPyTuple_FromArray(ctx, &keyword, 1);
    HPy r = HPy_NULL;
    if (!HPy_IsNull(f) && !HPy_IsNull(a) && !HPy_IsNull(order) && !HPy_IsNull(names)) {
        HPy flag = is_signed ? ctx->h_True : ctx->h_False;
        if (HPy_IsNull(b)) {
            HPy args[3] = {a, order, flag};
            r = HPy_Call(ctx, f, args, 2, names);
        } else {
            HPy args[4] = {a, b, order, flag};
            r = HPy_Call(ctx, f, args, 3, names);
        }
    }
    HPy_Close(ctx, a);
    HPy_Close(ctx, b);
    HPy_Close(ctx, order);
    HPy_Close(ctx, keyword);
    HPy_Close(ctx, names);
    return r;
}
