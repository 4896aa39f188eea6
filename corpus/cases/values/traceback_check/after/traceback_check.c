/* Whether an object is a traceback. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(is_traceback_def, "is_traceback", is_traceback, HPyFunc_O)
static HPy
is_traceback(HPyContext *ctx, HPy self, HPy obj)
{
    return HPyBool_FromLong(ctx, hpp_exact_import(ctx, obj, "types", "TracebackType"));
}

static HPyDef *traceback_check_methods[] = {
    &is_traceback_def,
    NULL
};

static HPyModuleDef traceback_check_module = {
    .size = 0,
    .defines = traceback_check_methods,
};

HPy_MODINIT(traceback_check, traceback_check_module)
