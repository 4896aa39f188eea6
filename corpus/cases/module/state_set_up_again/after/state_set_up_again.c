/* State whose struct has a tag and a typedef; a module that cannot be set up leaves others alone. */
#include "hpy.h"

typedef struct state {
    long calls;
} state;

static HPyGlobal module_error;
static int module_error_stored; /* whether module_error holds anything */
static state module_state;

static void
count(state *st)
{
    st->calls++;
}

HPyDef_METH_IMPL(fail_def, "fail", fail, HPyFunc_NOARGS)
static HPy
fail(HPyContext *ctx, HPy module)
{
    state *st = (state *)(&module_state);

    count(st);
    HPy module_error_h = HPyGlobal_Load(ctx, module_error);
    HPyErr_Format(ctx, module_error_h, "call %ld", st->calls);
    HPy_Close(ctx, module_error_h);
    return HPy_NULL;
}

/* The error is what the module builtins has under that name, or one of our own. */
static HPy
find_error(HPyContext *ctx)
{
    HPy builtins = HPyImport_ImportModule(ctx, "builtins");
    HPy error;

    if (HPy_IsNull(builtins))
        return HPy_NULL;
    error = HPy_GetAttr_s(ctx, builtins, "error_of_the_day");
    HPy_Close(ctx, builtins);
    if (HPy_IsNull(error)) {
        if (!HPyErr_ExceptionMatches(ctx, ctx->h_AttributeError))
            return HPy_NULL;
        HPyErr_Clear(ctx);
        return HPyErr_NewException(ctx, "state_set_up_again.Error", HPy_NULL, HPy_NULL);
    }
    if (!HPy_TypeCheck(ctx, error, ctx->h_TypeType)) {
        HPy_Close(ctx, error);
        HPyErr_SetString(ctx, ctx->h_TypeError, "no class for errors today");
        return HPy_NULL;
    }
    return error;
}

HPyDef_SLOT_IMPL(state_set_up_again_exec_def, state_set_up_again_exec, HPy_mod_exec)
static int
state_set_up_again_exec(HPyContext *ctx, HPy module)
{
    HPy error_made;
    state *st = (state *)(&module_state);

    if (st == NULL)
        return -1;
    error_made = find_error(ctx);
    if (HPy_IsNull(error_made)) {
        return -1;
    }
    HPyGlobal_Store(ctx, &module_error, error_made);
    module_error_stored = !HPy_IsNull(error_made);
    HPy_Close(ctx, error_made);
    HPy module_error_h = HPyGlobal_Load(ctx, module_error);
    if (HPy_SetAttr_s(ctx, module, "Error", module_error_h) < 0) {
        HPy_Close(ctx, module_error_h);
        return -1;
    }
    HPy_Close(ctx, module_error_h);
    return 0;
}

static HPyDef *state_set_up_again_methods[] = {
    &fail_def,
    &state_set_up_again_exec_def,
    NULL,
};

static HPyGlobal *state_set_up_again_globals[] = {
    &module_error,
    NULL
};

static HPyModuleDef state_set_up_again_module = {
    .size = 0,
    .defines = state_set_up_again_methods,
    .globals = state_set_up_again_globals,
};

HPy_MODINIT(state_set_up_again, state_set_up_again_module)
