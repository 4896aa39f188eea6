/* Other threads run, but for a moment in which an exception is raised. */
#include "hpy.h"

/* Counts the steps down to zero; more than a hundred are too many. */
HPyDef_METH_IMPL(steps_def, "steps", steps, HPyFunc_O, .doc = "steps(number)")
static HPy
steps(HPyContext *ctx, HPy self, HPy arg)
{
    long left = HPyLong_AsLong(ctx, arg);
    long count = 0;

    if (left == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    HPy_BEGIN_LEAVE_PYTHON(ctx)
    while (left != 0) {
        left -= left > 0 ? 1 : -1;
        count++;
        if (count > 100) {
            HPy_ReenterPythonExecution(ctx, _token);
            HPyErr_SetString(ctx, ctx->h_ValueError, "too many steps");
            return HPy_NULL;
        }
        if (count == 50) {
            HPy_ReenterPythonExecution(ctx, _token);
            if (HPyErr_WarnEx(ctx, ctx->h_RuntimeWarning, "many steps", 1) < 0)
                return HPy_NULL;
            _token = HPy_LeavePythonExecution(ctx);
        }
    }
    HPy_END_LEAVE_PYTHON(ctx)
    return HPyLong_FromLong(ctx, count);
}

static HPyDef *methods[] = {
    &steps_def,
    NULL
};

static HPyModuleDef definition = {
    .size = 0,
    .defines = methods,
};

HPy_MODINIT(let_in_between, definition)
