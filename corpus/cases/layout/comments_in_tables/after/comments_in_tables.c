/* Comments stand inside the tables by which the module says what it has. */
#include "hpy.h"

HPyDef_METH_IMPL(one_def, "one", one, HPyFunc_NOARGS, .doc = "one() -> 1")
static HPy
one(HPyContext *ctx, HPy self)
{
    return HPyLong_FromLong(ctx, 1);
}

HPyDef_METH_IMPL(two_def, "two", two, HPyFunc_NOARGS, .doc = "two() -> 2")
static HPy
two(HPyContext *ctx, HPy self)
{
    return HPyLong_FromLong(ctx, 2);
}

static HPyDef *methods[] = {
    /* the first */
    &one_def,
    &two_def /* not three */ /* takes nothing */,
    NULL /* sentinel */
};

/* name */
/* doc */
/* no state */
static HPyModuleDef moduledef = {
    .doc = "Counts to two.",
    .size = 0,
    .defines = methods,
};

HPy_MODINIT(comments_in_tables, moduledef)
