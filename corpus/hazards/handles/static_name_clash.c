/* HPY308: a definition declares names made from its own. */
#include "hpy.h"

HPyDef_METH(stat, "stat", HPyFunc_NOARGS)
static HPy
stat_impl(HPyContext *ctx, HPy self)
{
    return HPyLong_FromLong(ctx, 1);
}

HPyDef_METH(status, "stat", HPyFunc_NOARGS)
static HPy
status_impl(HPyContext *ctx, HPy self)
{
    return HPyLong_FromLong(ctx, 2);
}

/* What a macro defines is not looked into. */
#define METHOD(name) HPyDef_METH(name, #name, HPyFunc_NOARGS)

METHOD(read)
static HPy
read_impl(HPyContext *ctx, HPy self)
{
    return HPyLong_FromLong(ctx, 3);
}
