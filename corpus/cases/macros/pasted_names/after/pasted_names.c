/* The names of the method table, the definition and the init function are pasted together. */
#include "hpy.h"
#include "hpy_port_support.h"



HPyDef_METH_IMPL(thrice_def, "thrice", thrice, HPyFunc_VARARGS,
    .doc = "Three times as much.")
static HPy
thrice(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    long n;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "l", &n))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, 3 * n);
}

HPyDef_SLOT_IMPL(pasted_names_exec_def, pasted_names_exec, HPy_mod_exec)

static HPyDef *pasted_names_methods[] = {
    &thrice_def,
    &pasted_names_exec_def,
    NULL
};

static HPyModuleDef pasted_names_definition = {
    .size = 0,
    .defines = pasted_names_methods,
};

static int pasted_names_exec(HPyContext *ctx, HPy module) {
    if (hpp_add_string(ctx, module, "made_by", "pasting") < 0) {
        return -1;
    }
    return 0;
}

HPy_MODINIT(pasted_names, pasted_names_definition)
