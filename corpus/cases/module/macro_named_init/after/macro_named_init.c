/* Macros from the days of two Pythons name the init function and return from it. */
#include "hpy.h"
#include "hpy_port_support.h"

#define INIT_FUNCTION PyInit_macro_named_init

HPyDef_METH_IMPL(half_def, "half", half, HPyFunc_VARARGS)
static HPy
half(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    long n;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "l", &n))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, n / 2);
}

HPyDef_SLOT_IMPL(macro_named_init_exec_def, macro_named_init_exec, HPy_mod_exec)

static HPyDef *macro_named_init_methods[] = {
    &half_def,
    &macro_named_init_exec_def,
    NULL
};

static HPyModuleDef macro_named_init_module = {
    .size = 0,
    .defines = macro_named_init_methods,
};

static int
macro_named_init_exec(HPyContext *ctx, HPy module)
{
    if (hpp_add_int(ctx, module, "SMALLEST", 0) < 0) {
        return -1;
    }
    return 0;
}

HPy_MODINIT(macro_named_init, macro_named_init_module)
