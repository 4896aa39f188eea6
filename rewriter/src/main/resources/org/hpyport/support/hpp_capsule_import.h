/* requires: hpp_import_attr; includes: <stdlib.h>, <string.h> */
/* PyCapsule_Import of "package.module.attribute": the pointer, or NULL with an exception. */
static inline void *hpp_capsule_import(HPyContext *ctx, const char *name, int no_block)
{
    (void)no_block;
    const char *dot = strrchr(name, '.');
    if (dot == NULL) {
        HPyErr_Format(ctx, ctx->h_ImportError, "PyCapsule_Import \"%s\" is not valid", name);
        return NULL;
    }
    char *module = (char *)malloc((size_t)(dot - name) + 1);
    if (module == NULL) {
        HPyErr_NoMemory(ctx);
        return NULL;
    }
    memcpy(module, name, (size_t)(dot - name));
    module[dot - name] = '\0';
    HPy capsule = hpp_import_attr(ctx, module, dot + 1);
    free(module);
    if (HPy_IsNull(capsule))
        return NULL;
    void *pointer = NULL;
    if (HPyCapsule_IsValid(ctx, capsule, name))
        pointer = HPyCapsule_GetPointer(ctx, capsule, name);
    else
        HPyErr_Format(ctx, ctx->h_AttributeError, "PyCapsule_Import \"%s\" is not valid", name);
    HPy_Close(ctx, capsule);
    return pointer;
}
