/* A dict is emptied whether a call failed or not; the exception stays as it is. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(use_def, "use", use, HPyFunc_VARARGS)
static HPy
use(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy h_memo = HPy_NULL;
    HPy call, memo, result;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO:use", &call, &h_memo)
            && hpp_arg_builtin_instance(ctx, h_memo, "dict", &memo))) {
        return HPy_NULL;
    }
    result = hpp_call_objects(ctx, call, memo, HPy_NULL);
    hpp_dict_clear(ctx, memo);
    return result;
}

static HPyDef *methods[] = {
    &use_def,
    NULL,
};

static HPyModuleDef module = {
    .size = 0,
    .defines = methods,
};

HPy_MODINIT(cleared_when_failing, module)
