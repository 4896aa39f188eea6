/* Functions that give back what somebody else owns. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(same_def, "same", same, HPyFunc_O, .doc = "same(obj) -> obj")
static HPy
same(HPyContext *ctx, HPy self, HPy obj)
{
    return HPy_Dup(ctx, obj);
}

HPyDef_METH_IMPL(module_def, "module", module, HPyFunc_NOARGS,
    .doc = "module() -> this module")
static HPy
module(HPyContext *ctx, HPy self)
{
    return HPy_Dup(ctx, self);
}

HPyDef_METH_IMPL(nothing_def, "nothing", nothing, HPyFunc_NOARGS,
    .doc = "nothing() -> None")
static HPy
nothing(HPyContext *ctx, HPy self)
{
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH_IMPL(truth_def, "truth", truth, HPyFunc_O,
    .doc = "truth(obj) -> bool")
static HPy
truth(HPyContext *ctx, HPy self, HPy obj)
{
    int yes = HPy_IsTrue(ctx, obj);
    HPy answer;

    if (yes < 0)
        return HPy_NULL;
    answer = yes ? ctx->h_True : ctx->h_False;
    return HPy_Dup(ctx, answer);
}

HPyDef_METH_IMPL(either_def, "either", either, HPyFunc_VARARGS,
    .doc = "either(a, b[, second]) -> a or b")
static HPy
either(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy a, b;
    int second = 0;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO|i:either", &a, &b, &second))
        return HPy_NULL;
    if (second) {
        return HPy_Dup(ctx, b);
    }
    return HPy_Dup(ctx, a);
}

/* The larger of two objects, the first when they are equal. */
HPyDef_METH_IMPL(larger_def, "larger", larger, HPyFunc_VARARGS,
    .doc = "larger(a, b) -> a or b")
static HPy
larger(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy a, b, result;
    int less;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:larger", &a, &b))
        return HPy_NULL;
    less = hpp_rich_compare_bool(ctx, a, b, HPy_LT);
    if (less < 0)
        return HPy_NULL;
    result = less ? b : a;
    return HPy_Dup(ctx, result);
}

static HPyDef *methods[] = {
    &same_def,
    &module_def,
    &nothing_def,
    &truth_def,
    &either_def,
    &larger_def,
    NULL
};

static HPyModuleDef moduledef = {
    .doc = "Gives back what it was given.",
    .size = 0,
    .defines = methods,
};

HPy_MODINIT(sameagain, moduledef)
