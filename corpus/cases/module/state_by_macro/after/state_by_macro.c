/* The state of the old porting guide: a struct, a macro, a traverse and a clear function. */
#include "hpy.h"

static HPyGlobal module_error;    /* what refuse() raises */
static int module_error_stored; /* whether module_error holds anything */
static HPyGlobal module_last;
static int module_last_stored; /* whether module_last holds anything */

/* Raises the module's own error. */
HPyDef_METH_IMPL(refuse_def, "refuse", refuse, HPyFunc_O,
    .doc = "Always refuses.")
static HPy
refuse(HPyContext *ctx, HPy m, HPy reason)
{
    HPy module_error_h = HPyGlobal_Load(ctx, module_error);
    HPyErr_SetObject(ctx, module_error_h, reason);
    HPy_Close(ctx, module_error_h);
    return HPy_NULL;
}

/* Returns what was given the time before. */
HPyDef_METH_IMPL(swap_def, "swap", swap, HPyFunc_O,
    .doc = "Remembers an object.")
static HPy
swap(HPyContext *ctx, HPy m, HPy object)
{
    HPy before = module_last_stored ? HPyGlobal_Load(ctx, module_last) : HPy_NULL;

    HPyGlobal_Store(ctx, &module_last, object);
    module_last_stored = !HPy_IsNull(object);
    return before;
}

HPyDef_SLOT_IMPL(state_by_macro_exec_def, state_by_macro_exec, HPy_mod_exec)

static HPyDef *methods[] = {
    &refuse_def,
    &swap_def,
    &state_by_macro_exec_def,
    NULL
};

static HPyGlobal *state_by_macro_globals[] = {
    &module_error,
    &module_last,
    NULL
};

static HPyModuleDef definition = {
    .size = 0,
    .defines = methods,
    .globals = state_by_macro_globals,
};

static int
state_by_macro_exec(HPyContext *ctx, HPy module)
{
    HPy error_made;

    error_made = HPyErr_NewException(ctx, "state_by_macro.Error", HPy_NULL, HPy_NULL);
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
    HPyGlobal_Store(ctx, &module_last, ctx->h_None);
    module_last_stored = 1;
    return 0;
}

HPy_MODINIT(state_by_macro, definition)
