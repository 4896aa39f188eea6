/* Macros that say an argument is not used, whatever its type. */
#include "hpy.h"

#define UNUSED(x) (void)(x)
#define IGNORE(x) ((void)x)

HPyDef_METH_IMPL(nothing_def, "nothing", nothing, HPyFunc_NOARGS,
    .doc = "nothing()")
static HPy
nothing(HPyContext *ctx, HPy self)
{
    HPy unused = HPy_NULL;
    IGNORE(self);
    IGNORE(unused);
    return HPyLong_FromLong(ctx, 0);
}

HPyDef_METH_IMPL(anything_def, "anything", anything, HPyFunc_VARARGS,
    .doc = "anything(...)")
static HPy
anything(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    int size = 3;

    UNUSED(self);
    UNUSED(args);
    UNUSED(size);
    return HPy_Dup(ctx, ctx->h_None);
}

static HPyDef *methods[] = {
    &nothing_def,
    &anything_def,
    NULL
};

static HPyModuleDef definition = {
    .size = 0,
    .defines = methods,
};

HPy_MODINIT(ignored_argument, definition)
