/* What is owned in one branch is only borrowed in another, and one release stands behind both. */
#include "hpy.h"
#include "hpy_port_support.h"

#ifdef __APPLE__
#define NAMED(x) big_##x
#else
#define NAMED(x) x
#endif

struct NAMED(limits) {
    long most;
};

/* A number, and whether it is the system's own limit. */
HPyDef_METH_IMPL(limit_def, "limit", limit, HPyFunc_O, .doc = "limit(number)")
static HPy
limit(HPyContext *ctx, HPy self, HPy arg)
{
    struct NAMED(limits) known[2];
    HPy pair;
    HPy exact;
    long wanted = HPyLong_AsLong(ctx, arg);

    if (wanted == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    known[0].most = (long)(sizeof(known) / sizeof(struct NAMED(limits)));
#if defined(_WIN32)
    if (wanted > known[0].most) {
        hpp_windows_error(ctx, 0);
        return HPy_NULL;
    }
    exact = HPyBool_FromLong(ctx, wanted & 1);
#elif defined(__APPLE__)
    exact = HPyBool_FromLong(ctx, wanted & 2);
#else
    exact = HPy_Dup(ctx, ctx->h_True);
#endif
    if (HPy_IsNull(exact))
        return HPy_NULL;
    pair = HPyTuple_Pack(ctx, 2, arg, exact);
    HPy_Close(ctx, exact);
    return pair;
}

/* Where no root is known the original returns what it never set. */
HPyDef_METH_IMPL(root_def, "root", root, HPyFunc_NOARGS, .doc = "root()")
static HPy
root(HPyContext *ctx, HPy self)
{
    HPy result = HPy_NULL;
#if defined(_WIN32)
    result = HPyUnicode_FromString(ctx, "C:\\");
#elif defined(__unix__) || defined(__APPLE__)
    result = HPyUnicode_FromString(ctx, "/");
#else
    HPyErr_SetString(ctx, ctx->h_OSError, "no root is known");
#endif
    return result;
}

static HPyDef *methods[] = {
    &limit_def,
    &root_def,
    NULL
};

static HPyModuleDef definition = {
    .size = 0,
    .defines = methods,
};

HPy_MODINIT(branches_that_own, definition)
