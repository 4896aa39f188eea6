/* Two exec functions run one after the other. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(limit_def, "limit", limit, HPyFunc_NOARGS,
    .doc = "limit() -> module.LIMIT")
static HPy
limit(HPyContext *ctx, HPy self)
{
    return HPy_GetAttr_s(ctx, self, "LIMIT");
}

HPyDef_SLOT_IMPL(add_limit_def, add_limit, HPy_mod_exec)

HPyDef_SLOT_IMPL(add_names_def, add_names, HPy_mod_exec)

static HPyDef *multi_phase_methods[] = {
    &limit_def,
    &add_limit_def,
    &add_names_def,
    NULL
};

static int
add_limit(HPyContext *ctx, HPy module)
{
    return hpp_add_int(ctx, module, "LIMIT", 10);
}

static int
add_names(HPyContext *ctx, HPy module)
{
    HPy names = HPy_BuildValue(ctx, "[ss]", "limit", "LIMIT");

    if (HPy_IsNull(names))
        return -1;
    if (HPy_SetAttr_s(ctx, module, "__all__", names) < 0) {
        HPy_Close(ctx, names);
        return -1;
    }
    HPy_Close(ctx, names);
    return 0;
}

static HPyModuleDef multi_phase_def = {
    .size = 0,
    .defines = multi_phase_methods,
};

HPy_MODINIT(multi_phase, multi_phase_def)
