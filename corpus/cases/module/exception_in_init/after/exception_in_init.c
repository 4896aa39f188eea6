/* An exception class kept in a static variable that the init function fills once, and a way out of
   that function which forgets its module. */
#include "hpy.h"
#include "hpy_port_support.h"

static HPyGlobal TooFar;
static int TooFar_stored; /* whether TooFar holds anything */

HPyDef_METH_IMPL(step_def, "step", step, HPyFunc_VARARGS, .doc = "one further")
static HPy
step(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    long at, end;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "ll:step", &at, &end))
        return HPy_NULL;
    if (at >= end) {
        HPy toofar_h = HPyGlobal_Load(ctx, TooFar);
        HPyErr_SetString(ctx, toofar_h, "already at the end");
        HPy_Close(ctx, toofar_h);
        return HPy_NULL;
    }
    return HPyLong_FromLong(ctx, at + 1);
}

HPyDef_SLOT_IMPL(exception_in_init_exec_def, exception_in_init_exec, HPy_mod_exec)

static HPyDef *exception_in_init_methods[] = {
    &step_def,
    &exception_in_init_exec_def,
    NULL
};

static HPyGlobal *exception_in_init_globals[] = {
    &TooFar,
    NULL
};

static HPyModuleDef exception_in_init_module = {
    .size = 0,
    .defines = exception_in_init_methods,
    .globals = exception_in_init_globals,
};

static int
exception_in_init_exec(HPyContext *ctx, HPy m)
{
    if (!TooFar_stored) {
        HPy err_h = HPyErr_NewException(ctx, "exception_in_init.TooFar", HPy_NULL, HPy_NULL);
        HPyGlobal_Store(ctx, &TooFar, err_h);
        TooFar_stored = !HPy_IsNull(err_h);
        HPy_Close(ctx, err_h);
        if (!TooFar_stored)
            return -1;
    }
    HPy toofar_h3 = HPyGlobal_Load(ctx, TooFar);
    HPy_SetAttr_s(ctx, m, "TooFar", toofar_h3);
    HPy_Close(ctx, toofar_h3);
    hpp_add_int(ctx, m, "FURTHEST", 10);
    return 0;
}

HPy_MODINIT(exception_in_init, exception_in_init_module)
