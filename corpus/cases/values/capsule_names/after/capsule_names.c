/* A capsule that is given another name: its destructor has to look at the name that it has then. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <stdlib.h>

static long freed;
static long kept;

HPyCapsule_DESTRUCTOR(drop)
static void
drop_impl(const char *name, void *pointer, void *context)
{
    void *block = hpp_capsule_pointer(name, pointer, "capsule_names.owned");

    if (block == NULL) {
        kept++;
        return;
    }
    free(block);
    freed++;
}

HPyDef_METH_IMPL(own_def, "own", own, HPyFunc_NOARGS)
static HPy
own(HPyContext *ctx, HPy module)
{
    void *block = malloc(1);
    HPy capsule;

    if (block == NULL)
        return HPyErr_NoMemory(ctx);
    capsule = HPyCapsule_New(ctx, block, "capsule_names.owned", &drop);
    if (HPy_IsNull(capsule))
        free(block);
    return capsule;
}

/* Takes the memory out of the capsule. */
HPyDef_METH_IMPL(disown_def, "disown", disown, HPyFunc_O)
static HPy
disown(HPyContext *ctx, HPy module, HPy capsule)
{
    void *block = HPyCapsule_GetPointer(ctx, capsule, "capsule_names.owned");

    if (block == NULL)
        return HPy_NULL;
    if (HPyCapsule_SetName(ctx, capsule, "capsule_names.used") < 0)
        return HPy_NULL;
    free(block);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH_IMPL(counts_def, "counts", counts, HPyFunc_NOARGS)
static HPy
counts(HPyContext *ctx, HPy module)
{
    return HPy_BuildValue(ctx, "(ll)", freed, kept);
}

static HPyDef *capsule_names_methods[] = {
    &own_def,
    &disown_def,
    &counts_def,
    NULL
};

static HPyModuleDef capsule_names_module = {
    .size = 0,
    .defines = capsule_names_methods,
};

HPy_MODINIT(capsule_names, capsule_names_module)
