/* Init that can fail half way, and does when sys.init_failure_now is set. */
#include "hpy.h"
#include "hpy_port_support.h"

static HPyGlobal Failure;
static int Failure_stored; /* whether Failure holds anything */

HPyDef_SLOT_IMPL(init_failure_exec_def, init_failure_exec, HPy_mod_exec)

static HPyDef *init_failure_defines[] = {
    &init_failure_exec_def,
    NULL
};

static HPyGlobal *init_failure_globals[] = {
    &Failure,
    NULL
};

static HPyModuleDef moduledef = {
    .size = 0,
    .defines = init_failure_defines,
    .globals = init_failure_globals,
};

static int
init_failure_exec(HPyContext *ctx, HPy m)
{
    HPy limits = HPy_NULL;

    limits = HPyDict_New(ctx);
    if (HPy_IsNull(limits))
        goto fail;
    HPy err_h = HPyErr_NewException(ctx, "init_failure.Failure", ctx->h_RuntimeError, HPy_NULL);
    HPyGlobal_Store(ctx, &Failure, err_h);
    Failure_stored = !HPy_IsNull(err_h);
    HPy_Close(ctx, err_h);
    if (!Failure_stored)
        goto fail;
    HPy sys_h = hpp_sys_get(ctx, "init_failure_now");
    if (!HPy_IsNull(sys_h)) {
        HPy failure_h2 = HPyGlobal_Load(ctx, Failure);
        HPyErr_SetString(ctx, failure_h2, "not today");
        HPy_Close(ctx, failure_h2);
        HPy_Close(ctx, sys_h);
        goto fail;
    }
    HPy failure_h3 = HPyGlobal_Load(ctx, Failure);
    if (HPy_SetAttr_s(ctx, m, "Failure", failure_h3) < 0) {
        HPy_Close(ctx, failure_h3);
        goto fail;
    }
    HPy_Close(ctx, failure_h3);
    if (HPy_SetAttr_s(ctx, m, "limits", limits) < 0)
        goto fail;
    HPy_Close(ctx, limits);
    return 0;

fail:
    HPy_Close(ctx, limits);
    HPyGlobal_Store(ctx, &Failure, HPy_NULL);
    Failure_stored = 0;
    return -1;
}

HPy_MODINIT(init_failure, moduledef)
