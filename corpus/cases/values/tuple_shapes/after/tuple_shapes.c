/* What Py_BuildValue makes of formats with none, one and many items. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(shape_def, "shape", shape, HPyFunc_O)
static HPy
shape(HPyContext *ctx, HPy self, HPy arg)
{
    long n = HPyLong_AsLong(ctx, arg);

    if (n == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    switch (n) {
    case 0:
        return HPy_BuildValue(ctx, "");
    case 1:
        return HPy_BuildValue(ctx, "i", 1);
    case 2:
        return HPy_BuildValue(ctx, "()");
    case 3:
        return HPy_BuildValue(ctx, "(i)", 1);
    case 4:
        return HPy_BuildValue(ctx, "il", 1, 2L);
    case 5:
        return hpp_build_value(ctx, "(s, d)", "a", 0.5);
    case 6:
        return HPy_BuildValue(ctx, "((ii)(ii))", 1, 2, 3, 4);
    case 7:
        return hpp_build_value(ctx, "(sz)", NULL, NULL);
    case 8: {
        HPy long_h = HPyLong_FromLong(ctx, 8);
        HPy result = hpp_build_value(ctx, "(NO)", long_h, arg);
        HPy_Close(ctx, long_h);
        return result;
    }
    default:
        HPyErr_SetString(ctx, ctx->h_IndexError, "no such shape");
        return HPy_NULL;
    }
}

static HPyDef *tuple_shapes_methods[] = {
    &shape_def,
    NULL
};

static HPyModuleDef tuple_shapes_module = {
    .size = 0,
    .defines = tuple_shapes_methods,
};

HPy_MODINIT(tuple_shapes, tuple_shapes_module)
