/* requires: none; includes: none */
/* PyType_Ready: makes a type, of a base unless that is null, and keeps it in a global: 0 or -1. */
static inline int hpp_make_type(HPyContext *ctx, HPyType_Spec *spec, HPy base, HPyGlobal *global)
{
    HPyType_SpecParam params[2] = {{HPyType_SpecParam_Base, base}, {(HPyType_SpecParam_Kind)0, HPy_NULL}};
    HPy type = HPyType_FromSpec(ctx, spec, HPy_IsNull(base) ? NULL : params);
    if (HPy_IsNull(type))
        return -1;
    HPyGlobal_Store(ctx, global, type);
    HPy_Close(ctx, type);
    return 0;
}
