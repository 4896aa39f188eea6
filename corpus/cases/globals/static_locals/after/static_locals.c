/* Objects that functions keep in static local variables, filled when first needed. */
#include "hpy.h"
#include "hpy_port_support.h"

static HPyGlobal call_upper_name;
static int call_upper_name_stored; /* whether call_upper_name holds anything */

HPyDef_METH_IMPL(call_upper_def, "call_upper", call_upper, HPyFunc_O)
static HPy
call_upper(HPyContext *ctx, HPy m, HPy arg)
{
    if (!call_upper_name_stored) {
        HPy unicode_h = HPyUnicode_FromString(ctx, "upper");
        HPyGlobal_Store(ctx, &call_upper_name, unicode_h);
        call_upper_name_stored = !HPy_IsNull(unicode_h);
        HPy_Close(ctx, unicode_h);
        if (!call_upper_name_stored)
            return HPy_NULL;
    }
    HPy call_upper_name_h3 = HPyGlobal_Load(ctx, call_upper_name);
    HPy result = hpp_call_method_objects(ctx, arg, call_upper_name_h3, HPy_NULL);
    HPy_Close(ctx, call_upper_name_h3);
    return result;
}

static HPyGlobal pair_name;
static int pair_name_stored; /* whether pair_name holds anything */

HPyDef_METH_IMPL(pair_def, "pair", pair, HPyFunc_O)
static HPy
pair(HPyContext *ctx, HPy m, HPy arg)
{
    /* not the other function's */

    HPy unicode_h = HPy_NULL;
    if (!pair_name_stored && HPy_IsNull((hpp_set_global(ctx, &pair_name, (unicode_h = HPyUnicode_FromString(ctx, "pair")), &pair_name_stored), unicode_h)))
        return HPy_NULL;
    HPy_Close(ctx, unicode_h);
    HPy pair_name_h2 = HPyGlobal_Load(ctx, pair_name);
    HPy result = HPyTuple_Pack(ctx, 2, pair_name_h2, arg);
    HPy_Close(ctx, pair_name_h2);
    return result;
}

static HPyDef *static_locals_methods[] = {
    &call_upper_def,
    &pair_def,
    NULL
};

static HPyGlobal *static_locals_globals[] = {
    &call_upper_name,
    &pair_name,
    NULL
};

static HPyModuleDef static_locals_module = {
    .size = 0,
    .defines = static_locals_methods,
    .globals = static_locals_globals,
};

HPy_MODINIT(static_locals, static_locals_module)
