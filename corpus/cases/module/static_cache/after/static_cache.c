/* Objects kept in static local variables. */
#include "hpy.h"

/* The name of the attribute that is asked for, made once. */
static HPyGlobal length_of_name;
static int length_of_name_stored; /* whether length_of_name holds anything */

HPyDef_METH_IMPL(length_of_def, "length_of", length_of, HPyFunc_O)
static HPy
length_of(HPyContext *ctx, HPy self, HPy o)
{
    HPy method, result;

    if (!length_of_name_stored) {
        HPy unicode_h = HPyUnicode_FromString(ctx, "__len__");
        HPyGlobal_Store(ctx, &length_of_name, unicode_h);
        length_of_name_stored = !HPy_IsNull(unicode_h);
        HPy_Close(ctx, unicode_h);
        if (!length_of_name_stored)
            return HPy_NULL;
    }
    HPy length_of_name_h3 = HPyGlobal_Load(ctx, length_of_name);
    method = HPy_GetAttr(ctx, o, length_of_name_h3);
    HPy_Close(ctx, length_of_name_h3);
    if (HPy_IsNull(method))
        return HPy_NULL;
    result = HPy_CallTupleDict(ctx, method, HPy_NULL, HPy_NULL);
    HPy_Close(ctx, method);
    return result;
}

/* Another variable of the same name. */
static HPyGlobal first_seen_name;
static int first_seen_name_stored; /* whether first_seen_name holds anything */

HPyDef_METH_IMPL(first_seen_def, "first_seen", first_seen, HPyFunc_O)
static HPy
first_seen(HPyContext *ctx, HPy self, HPy o)
{
    /* what came first */

    if (!first_seen_name_stored) {
        HPyGlobal_Store(ctx, &first_seen_name, o);
        first_seen_name_stored = !HPy_IsNull(o);
    }
    return HPyGlobal_Load(ctx, first_seen_name);
}

static HPyDef *static_cache_methods[] = {
    &length_of_def,
    &first_seen_def,
    NULL
};

static HPyGlobal *static_cache_globals[] = {
    &length_of_name,
    &first_seen_name,
    NULL
};

static HPyModuleDef static_cache_module = {
    .size = 0,
    .defines = static_cache_methods,
    .globals = static_cache_globals,
};

HPy_MODINIT(static_cache, static_cache_module)
