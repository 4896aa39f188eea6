/* requires: none; includes: <string.h> */
/*
 * Whether an object is the function of that name in the module of that name, told by __name__ and the
 * last part of __module__: 1 or 0. Unlike in the C API, a function of another module of the same name
 * counts as well.
 */
static inline int hpp_is_function(HPyContext *ctx, HPy o, const char *module, const char *name)
{
    static const char *const attributes[2] = {"__name__", "__module__"};
    int same = 1;
    for (int i = 0; same && i < 2; i++) {
        HPy text = HPy_GetAttr_s(ctx, o, attributes[i]);
        const char *s = HPy_IsNull(text) || !HPyUnicode_Check(ctx, text)
                            ? NULL
                            : HPyUnicode_AsUTF8AndSize(ctx, text, NULL);
        const char *last = s == NULL || i == 0 ? NULL : strrchr(s, '.');
        same = s != NULL && strcmp(last != NULL ? last + 1 : s, i == 0 ? name : module) == 0;
        HPy_Close(ctx, text);
    }
    if (!same && HPyErr_Occurred(ctx))
        HPyErr_Clear(ctx);
    return same;
}
