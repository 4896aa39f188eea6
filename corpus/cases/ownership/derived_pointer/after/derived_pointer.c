/* The text behind an object is read after further calls. */
#include "hpy.h"
#include <string.h>

HPyDef_METH_IMPL(prefixed_def, "prefixed", prefixed, HPyFunc_VARARGS)
static HPy
prefixed(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy names, number, result;
    const char *prefix;
    long value;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:prefixed", &names, &number))
        return HPy_NULL;
    if (!HPyTuple_Check(ctx, names) || HPy_Length(ctx, names) < 1) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "tuple of names wanted");
        return HPy_NULL;
    }
    HPy item_h = HPy_GetItem_i(ctx, names, 0);
    prefix = HPyUnicode_AsUTF8AndSize(ctx, item_h, NULL);
    if (prefix == NULL) {
        HPy_Close(ctx, item_h);
        return HPy_NULL;
    }
    value = HPyLong_AsLong(ctx, number);      /* may run __index__ */
    if (value == -1 && HPyErr_Occurred(ctx)) {
        HPy_Close(ctx, item_h);
        return HPy_NULL;
    }
    result = HPyUnicode_FromFormat(ctx, "%s-%ld", prefix, value);
    HPy_Close(ctx, item_h);
    return result;
}

HPyDef_METH_IMPL(same_text_def, "same_text", same_text, HPyFunc_VARARGS)
static HPy
same_text(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy a, b, x, y = HPy_NULL, result = HPy_NULL;
    const char *s, *t;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:same_text", &a, &b))
        return HPy_NULL;
    x = HPy_Str(ctx, a);
    if (HPy_IsNull(x))
        return HPy_NULL;
    s = HPyUnicode_AsUTF8AndSize(ctx, x, NULL);
    if (s == NULL)
        goto done;
    y = HPy_Str(ctx, b);
    if (HPy_IsNull(y))
        goto done;
    t = HPyUnicode_AsUTF8AndSize(ctx, y, NULL);
    if (t != NULL)
        result = HPyBool_FromLong(ctx, strcmp(s, t) == 0);
done:
    HPy_Close(ctx, y);
    HPy_Close(ctx, x);
    return result;
}

static HPyDef *derived_pointer_methods[] = {
    &prefixed_def,
    &same_text_def,
    NULL
};

static HPyModuleDef derived_pointer_module = {
    .size = 0,
    .defines = derived_pointer_methods,
};

HPy_MODINIT(derived_pointer, derived_pointer_module)
