/* What one system compiles another does not: all of it is ported. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <limits.h>

/* Copies what is there and tells how much that was. */
#if defined(__APPLE__)
HPyDef_METH_IMPL(copied_def, "copied", copied, HPyFunc_VARARGS,
    .doc = "How much was copied.")
static HPy
copied(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy data, result;
    HPy_ssize_t size;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "O", &data))
        return HPy_NULL;
    size = HPy_Length(ctx, data);
    if (size < 0)
        return HPy_NULL;
    result = HPyLong_FromSsize_t(ctx, size / 2);      /* half at a time here */
    return result;
}
#else
HPyDef_METH_IMPL(copied_def, "copied", copied, HPyFunc_VARARGS,
    .doc = "How much was copied.")
static HPy
copied(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy data;
    HPy_ssize_t size;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "O", &data))
        return HPy_NULL;
    size = HPy_Length(ctx, data);
    if (size < 0)
        return HPy_NULL;
    return HPyLong_FromSsize_t(ctx, size);
}
#endif

HPyDef_METH_IMPL(limit_def, "limit", limit, HPyFunc_NOARGS,
    .doc = "The most that can be copied.")
static HPy
limit(HPyContext *ctx, HPy self)
{
#ifdef __APPLE__
    HPyErr_SetString(ctx, ctx->h_NotImplementedError, "no limit is known");
    return HPy_NULL;
#elif defined(_WIN32)
    HPy number = HPyLong_FromLong(ctx, 1 << 10);
    if (HPy_IsNull(number))
        return HPy_NULL;
    return number;
#else
    return HPyLong_FromLong(ctx, 1 << 20);
#endif
}

#ifdef _WIN32
/* Only there. */
HPyDef_METH_IMPL(drive_def, "drive", drive, HPyFunc_NOARGS,
    .doc = "Where this is.")
static HPy
drive(HPyContext *ctx, HPy self)
{
    return HPy_BuildValue(ctx, "s", "C:");
}
#endif

HPyDef_SLOT_IMPL(other_platforms_exec_def, other_platforms_exec, HPy_mod_exec)

static HPyDef *methods[] = {
    &copied_def,
    &limit_def,
#ifdef _WIN32
    &drive_def,
#endif
    &other_platforms_exec_def,
    NULL
};

static HPyModuleDef definition = {
    .size = 0,
    .defines = methods,
};

static int
other_platforms_exec(HPyContext *ctx, HPy m)
{
#ifdef __APPLE__
    if (hpp_add_int(ctx, m, "HALF", 1) < 0) {
        return -1;
    }
#else
    if (hpp_add_int(ctx, m, "WHOLE", 1) < 0) {
        return -1;
    }
#endif
    return 0;
}

HPy_MODINIT(other_platforms, definition)
