/* hpp_capsule_import: PyCapsule_Import: "package.module.attribute".
   includes: string.h */
static inline void *hpp_capsule_import(HPyContext *ctx, const char *name, int no_block)
{
    char module[256];
    HPy m, capsule;
    void *pointer = NULL;
    const char *dot = strrchr(name, '.');
    (void)no_block;
    if (dot == NULL || (size_t)(dot - name) >= sizeof(module)) {
        HPyErr_Format(ctx, ctx->h_AttributeError, "PyCapsule_Import \"%s\" is not valid", name);
        return NULL;
    }
    memcpy(module, name, (size_t)(dot - name));
    module[dot - name] = '\0';
    m = HPyImport_ImportModule(ctx, module);
    if (HPy_IsNull(m))
        return NULL;
    capsule = HPy_GetAttr_s(ctx, m, dot + 1);
    if (!HPy_IsNull(capsule))
        pointer = HPyCapsule_GetPointer(ctx, capsule, name);
    HPy_Close(ctx, capsule);
    HPy_Close(ctx, m);
    return pointer;
}
