/* requires: hpp_import_call2, hpp_null_error; includes: none */
/*
 * PyObject_RichCompare. Where HPy's own function gives NotImplemented for objects that do not know each
 * other, this one asks the module `operator`, which compares identities or raises TypeError.
 */
static inline HPy hpp_rich_compare(HPyContext *ctx, HPy a, HPy b, int op)
{
    static const struct {
        int op;
        const char *name;
    } OPERATORS[] = {{HPy_LT, "lt"}, {HPy_LE, "le"}, {HPy_EQ, "eq"},
                     {HPy_NE, "ne"}, {HPy_GT, "gt"}, {HPy_GE, "ge"}};
    if (HPy_IsNull(a) || HPy_IsNull(b))
        return hpp_null_error(ctx);
    HPy r = HPy_RichCompare(ctx, a, b, op);
    if (HPy_IsNull(r) || !HPy_Is(ctx, r, ctx->h_NotImplemented))
        return r;
    for (size_t i = 0; i < sizeof OPERATORS / sizeof OPERATORS[0]; i++) {
        if (OPERATORS[i].op == op) {
            HPy_Close(ctx, r);
            return hpp_import_call2(ctx, "operator", OPERATORS[i].name, a, b);
        }
    }
    return r;
}
