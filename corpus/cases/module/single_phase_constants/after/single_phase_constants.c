/* Constants of three kinds, added by the init function. */
#include "hpy.h"
#include "hpy_port_support.h"

#define MODE_READ 1
#define MODE_WRITE 2

HPyDef_METH_IMPL(mode_name_def, "mode_name", mode_name, HPyFunc_O,
    .doc = "mode_name(mode) -> str")
static HPy
mode_name(HPyContext *ctx, HPy self, HPy arg)
{
    long mode = HPyLong_AsLong(ctx, arg);

    if (mode == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    switch (mode) {
    case MODE_READ:
        return HPyUnicode_FromString(ctx, "read");
    case MODE_WRITE:
        return HPyUnicode_FromString(ctx, "write");
    default:
        HPyErr_Format(ctx, ctx->h_ValueError, "no mode %ld", mode);
        return HPy_NULL;
    }
}

HPyDef_SLOT_IMPL(single_phase_constants_exec_def, single_phase_constants_exec, HPy_mod_exec)

static HPyDef *methods[] = {
    &mode_name_def,
    &single_phase_constants_exec_def,
    NULL
};

static HPyModuleDef moduledef = {
    .doc = "Modes and their names.",
    .size = 0,
    .defines = methods,
};

static int
single_phase_constants_exec(HPyContext *ctx, HPy m)
{
    HPy modes;

    hpp_add_int(ctx, m, "MODE_READ", MODE_READ);
    hpp_add_int(ctx, m, "MODE_WRITE", MODE_WRITE);
    hpp_add_string(ctx, m, "__version__", "1.2");
    modes = HPy_BuildValue(ctx, "(ii)", MODE_READ, MODE_WRITE);
    if (HPy_IsNull(modes) || HPy_SetAttr_s(ctx, m, "modes", modes) < 0) {
        HPy_Close(ctx, modes);
        return -1;
    }
    HPy_Close(ctx, modes);
    return 0;
}

HPy_MODINIT(single_phase_constants, moduledef)
