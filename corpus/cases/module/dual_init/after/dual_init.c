/* Builds for Python 2 and 3; the init function has two headers, one body. */
#include "hpy.h"
#include "hpy_port_support.h"

#define PyInt_FromLong PyLong_FromLong
#define PyInt_AsLong PyLong_AsLong

HPyDef_METH_IMPL(next_int_def, "next_int", next_int, HPyFunc_O, .doc = "n + 1")
static HPy
next_int(HPyContext *ctx, HPy self, HPy arg)
{
    long n;

    (void)self;
    n = HPyLong_AsLong(ctx, arg);
    if (n == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, n + 1);
}

HPyDef_SLOT_IMPL(dual_init_exec_def, dual_init_exec, HPy_mod_exec)

static HPyDef *methods[] = {
    &next_int_def,
    &dual_init_exec_def,
    NULL
};

static HPyModuleDef moduledef = {
    .doc = "Both worlds.",
    .size = 0,
    .defines = methods,
};

static int
dual_init_exec(HPyContext *ctx, HPy m)
{
    hpp_add_int(ctx, m, "MAJOR", 3);
    return 0;
}

HPy_MODINIT(dual_init, moduledef)
