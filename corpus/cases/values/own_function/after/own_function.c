/* Knows its own function among other callables, and takes a shorter way for it. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(twice_def, "twice", twice, HPyFunc_O)
static HPy
twice(HPyContext *ctx, HPy module, HPy number)
{
    return HPy_Add(ctx, number, number);
}

/* What the function gives for the number, and whether it was called to find out. */
HPyDef_METH_IMPL(applied_def, "applied", applied, HPyFunc_VARARGS)
static HPy
applied(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy function, number, result;
    int own;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO", &function, &number))
        return HPy_NULL;
    own = hpp_check_import(ctx, function, "types", "BuiltinFunctionType")
        && hpp_is_function(ctx, function, "module", "twice");
    if (own)
        result = twice(ctx, module, number);
    else
        result = hpp_call_objects(ctx, function, number, HPy_NULL);
    if (HPy_IsNull(result))
        return HPy_NULL;
    HPy result2 = hpp_build_value(ctx, "(Ni)", result, !own);
    HPy_Close(ctx, result);
    return result2;
}

static HPyDef *own_function_methods[] = {
    &twice_def,
    &applied_def,
    NULL
};

static HPyModuleDef own_function_module = {
    .size = 0,
    .defines = own_function_methods,
};

HPy_MODINIT(own_function, own_function_module)
