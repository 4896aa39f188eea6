/* Some headers declare functions that report errors, but include no Python.h. */
#include "common.h"
#include "counter.h"
#include "limits_of.h"

int twice(HPyContext *ctx, int by);
int thrice(HPyContext *ctx, int by);

HPyDef_METH_IMPL(up_def, "up", up, HPyFunc_VARARGS)
static HPy
up(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    int by;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "i", &by))
        return HPy_NULL;
    if (check_limit(ctx, (size_t)(by < 0 ? -by : by), 1000) < 0)
        return HPy_NULL;
    if (count_up(ctx, by) < 0)
        return HPy_NULL;
    return HPyLong_FromLong(ctx, read_count());
}

HPyDef_METH_IMPL(up_twice_def, "up_twice", up_twice, HPyFunc_O)
static HPy
up_twice(HPyContext *ctx, HPy self, HPy arg)
{
    long by = HPyLong_AsLong(ctx, arg);

    if (by == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    if (twice(ctx, (int)by) < 0)
        return HPy_NULL;
    return HPyLong_FromLong(ctx, read_count());
}

HPyDef_METH_IMPL(up_thrice_def, "up_thrice", up_thrice, HPyFunc_O)
static HPy
up_thrice(HPyContext *ctx, HPy self, HPy arg)
{
    long by = HPyLong_AsLong(ctx, arg);

    if (by == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    if (thrice(ctx, (int)by) < 0)
        return HPy_NULL;
    return HPyLong_FromLong(ctx, read_count());
}

static HPyDef *bare_headers_methods[] = {
    &up_def,
    &up_twice_def,
    &up_thrice_def,
    NULL
};

static HPyModuleDef bare_headers_module = {
    .size = 0,
    .defines = bare_headers_methods,
};

HPy_MODINIT(bare_headers, bare_headers_module)
