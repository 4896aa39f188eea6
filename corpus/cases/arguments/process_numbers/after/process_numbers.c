/* Process numbers, for which Python's headers name the unit of the format. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <sys/types.h>

HPyDef_METH_IMPL(next_pid_def, "next_pid", next_pid, HPyFunc_VARARGS)
static HPy
next_pid(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    pid_t pid;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "i", &pid))
        return HPy_NULL;
    if (pid < 0) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "process numbers are positive");
        return HPy_NULL;
    }
    return HPyLong_FromPid(ctx, pid + 1);
}

HPyDef_METH_IMPL(labelled_def, "labelled", labelled, HPyFunc_VARARGS)
static HPy
labelled(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy h_twice = HPy_NULL;
    pid_t pid;
    HPy label;
    int twice = 0;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "Oi|O:labelled", &label, &pid, &h_twice)
            && hpp_arg_bool(ctx, h_twice, &twice)))
        return HPy_NULL;
    return HPy_BuildValue(ctx, "(O" "i" ")", label, twice ? 2 * pid : pid);
}

static HPyDef *process_numbers_methods[] = {
    &next_pid_def,
    &labelled_def,
    NULL,
};

static HPyModuleDef process_numbers_module = {
    .size = 0,
    .defines = process_numbers_methods,
};

HPy_MODINIT(process_numbers, process_numbers_module)
