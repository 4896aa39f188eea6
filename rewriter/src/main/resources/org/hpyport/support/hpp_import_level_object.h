/* hpp_import_level_object: PyImport_ImportModuleLevelObject: builtins.__import__. */
static inline HPy hpp_import_level_object(HPyContext *ctx, HPy name, HPy globals, HPy locals,
                                          HPy from, int level)
{
    HPy args[5], f, r = HPy_NULL;
    args[0] = name;
    args[1] = HPy_IsNull(globals) ? ctx->h_None : globals;
    args[2] = HPy_IsNull(locals) ? ctx->h_None : locals;
    args[3] = HPy_IsNull(from) ? ctx->h_None : from;
    args[4] = HPyLong_FromLong(ctx, level);
    f = HPy_GetItem_s(ctx, ctx->h_Builtins, "__import__");
    if (!HPy_IsNull(f) && !HPy_IsNull(args[4]))
        r = HPy_Call(ctx, f, args, 5, HPy_NULL);
    HPy_Close(ctx, f);
    HPy_Close(ctx, args[4]);
    return r;
}
