/* An exception class in a static variable, made when first needed. */
#include "hpy.h"

static HPyGlobal Error;
static int Error_stored; /* whether Error holds anything */

static int
ready(HPyContext *ctx)
{
    if (!Error_stored) {
        HPy err_h = HPyErr_NewException(ctx, "lazy_exception.Error", HPy_NULL, HPy_NULL);
        HPyGlobal_Store(ctx, &Error, err_h);
        Error_stored = !HPy_IsNull(err_h);
        HPy_Close(ctx, err_h);
    }
    return Error_stored;
}

HPyDef_METH_IMPL(check_def, "check", check, HPyFunc_O)
static HPy
check(HPyContext *ctx, HPy self, HPy arg)
{
    int ok = HPy_IsTrue(ctx, arg);

    if (ok < 0)
        return HPy_NULL;
    if (!ok) {
        if (ready(ctx)) {
            HPy error_h = HPyGlobal_Load(ctx, Error);
            HPyErr_SetString(ctx, error_h, "check failed");
            HPy_Close(ctx, error_h);
        }
        return HPy_NULL;
    }
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH_IMPL(error_def, "error", error, HPyFunc_NOARGS)
static HPy
error(HPyContext *ctx, HPy self)
{
    if (!ready(ctx))
        return HPy_NULL;
    return HPyGlobal_Load(ctx, Error);
}

static HPyDef *lazy_exception_methods[] = {
    &check_def,
    &error_def,
    NULL
};

static HPyGlobal *lazy_exception_globals[] = {
    &Error,
    NULL
};

static HPyModuleDef lazy_exception_module = {
    .size = 0,
    .defines = lazy_exception_methods,
    .globals = lazy_exception_globals,
};

HPy_MODINIT(lazy_exception, lazy_exception_module)
