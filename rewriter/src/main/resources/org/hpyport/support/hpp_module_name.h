/* hpp_module_name: PyModule_GetName. The text is good until the next call: HPy's own would end with its handle.
   includes: string.h */
static inline const char *hpp_module_name(HPyContext *ctx, HPy module)
{
    static char name[256];
    const char *s;
    HPy text = HPy_GetAttr_s(ctx, module, "__name__");
    if (HPy_IsNull(text))
        return NULL;
    s = HPyUnicode_AsUTF8AndSize(ctx, text, NULL);
    if (s != NULL) {
        strncpy(name, s, sizeof(name) - 1);
        s = name;
    }
    HPy_Close(ctx, text);
    return s;
}
