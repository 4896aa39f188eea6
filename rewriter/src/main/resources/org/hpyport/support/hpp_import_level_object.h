/* requires: none; includes: none */
/* PyImport_ImportModuleLevelObject: __import__; null stands for None, and for no fromlist. */
static inline HPy hpp_import_level_object(HPyContext *ctx, HPy name, HPy globals, HPy locals,
                                          HPy fromlist, int level)
{
    HPy f = HPy_GetItem_s(ctx, ctx->h_Builtins, "__import__");
    HPy l = HPyLong_FromLong(ctx, level);
    HPy r = HPy_NULL;
    if (!HPy_IsNull(f) && !HPy_IsNull(l)) {
        HPy args[5] = {name, globals, locals, fromlist, l};
        for (int i = 1; i < 4; i++) {
            if (HPy_IsNull(args[i]))
                args[i] = ctx->h_None;
        }
        r = HPy_Call(ctx, f, args, 5, HPy_NULL);
    }
    HPy_Close(ctx, f);
    HPy_Close(ctx, l);
    return r;
}
