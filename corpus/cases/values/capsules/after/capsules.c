/* C data behind capsules, whose destructors see the capsule only as what it holds. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <stdlib.h>

#define COUNTER "capsules.counter"

struct counter {
    long value;
};

static const char *const holder_name = "capsules.holder";
static struct counter shared = {40};
static long freed;

HPyCapsule_DESTRUCTOR(drop_counter)

HPyDef_METH_IMPL(make_counter_def, "make_counter", make_counter, HPyFunc_O)
static HPy
make_counter(HPyContext *ctx, HPy module, HPy start)
{
    struct counter *counter = hpp_malloc(sizeof(struct counter));

    if (counter == NULL)
        return HPyErr_NoMemory(ctx);
    counter->value = HPyLong_AsLong(ctx, start);
    if (counter->value == -1 && HPyErr_Occurred(ctx)) {
        free(counter);
        return HPy_NULL;
    }
    return HPyCapsule_New(ctx, counter, COUNTER, &drop_counter);
}

/* Called once for each counter. */
static void
drop_counter_impl(const char *name, void *pointer, void *context)
{
    struct counter *counter = (struct counter *)pointer;

    free(counter);
    freed++;
}

HPyDef_METH_IMPL(count_def, "count", count, HPyFunc_O)
static HPy
count(HPyContext *ctx, HPy module, HPy capsule)
{
    struct counter *counter = HPyCapsule_GetPointer(ctx, capsule, COUNTER);

    if (counter == NULL)
        return HPy_NULL;
    return HPyLong_FromLong(ctx, ++counter->value);
}

/* What a holder keeps has another destructor, set once there is a context to free. */
HPyCapsule_DESTRUCTOR(drop_holder)
static void
drop_holder_impl(const char *name, void *pointer, void *capsule_context)
{
    char *context;

    if (!(hpp_capsule_pointer(name, pointer, holder_name) != NULL))
        return;
    context = capsule_context;
    free(context);
    free(pointer);
    freed++;
}

HPyDef_METH_IMPL(make_holder_def, "make_holder", make_holder, HPyFunc_NOARGS)
static HPy
make_holder(HPyContext *ctx, HPy module)
{
    HPy capsule;
    char *context;
    void *block = malloc(8);

    if (block == NULL)
        return HPyErr_NoMemory(ctx);
    capsule = HPyCapsule_New(ctx, block, holder_name, NULL);
    if (HPy_IsNull(capsule)) {
        free(block);
        return HPy_NULL;
    }
    context = malloc(1);
    if (context == NULL || HPyCapsule_SetContext(ctx, capsule, context) < 0
        || HPyCapsule_SetDestructor(ctx, capsule, &drop_holder) < 0) {
        free(context);
        free(block);
        HPy_Close(ctx, capsule);
        return HPy_NULL;
    }
    return capsule;
}

HPyDef_METH_IMPL(describe_def, "describe", describe, HPyFunc_O)
static HPy
describe(HPyContext *ctx, HPy module, HPy object)
{
    const char *name;

    if (!hpp_exact(ctx, object, ctx->h_CapsuleType))
        return HPy_Dup(ctx, ctx->h_None);
    name = HPyCapsule_GetName(ctx, object);
    if (name == NULL && HPyErr_Occurred(ctx))
        return HPy_NULL;
    return hpp_build_value(ctx, "(sii)", name, HPyCapsule_IsValid(ctx, object, COUNTER),
                         HPyCapsule_GetContext(ctx, object) != NULL);
}

HPyDef_METH_IMPL(share_def, "share", share, HPyFunc_NOARGS)
static HPy
share(HPyContext *ctx, HPy module)
{
    struct counter *counter = hpp_capsule_import(ctx, "capsules._shared", 0);

    if (counter == NULL)
        return HPy_NULL;
    return HPyLong_FromLong(ctx, ++counter->value);
}

HPyDef_METH_IMPL(count_freed_def, "count_freed", count_freed, HPyFunc_NOARGS)
static HPy
count_freed(HPyContext *ctx, HPy module)
{
    return HPyLong_FromLong(ctx, freed);
}

HPyDef_SLOT_IMPL(capsules_exec_def, capsules_exec, HPy_mod_exec)

static HPyDef *capsules_methods[] = {
    &make_counter_def,
    &count_def,
    &make_holder_def,
    &describe_def,
    &share_def,
    &count_freed_def,
    &capsules_exec_def,
    NULL
};

static HPyModuleDef capsules_module = {
    .size = 0,
    .defines = capsules_methods,
};

static int
capsules_exec(HPyContext *ctx, HPy module)
{
    HPy capsule;

    capsule = HPyCapsule_New(ctx, &shared, "capsules._shared", NULL);
    if (HPy_IsNull(capsule) || HPy_SetAttr_s(ctx, module, "_shared", capsule) < 0) {
        HPy_Close(ctx, capsule);
        return -1;
    }
    HPy_Close(ctx, capsule);
    return 0;
}

HPy_MODINIT(capsules, capsules_module)
