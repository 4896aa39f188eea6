/* State of multi-phase initialisation, with a getter, and with more in it than objects. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <assert.h>

typedef struct {
    HPy_ssize_t asked;       /* how often */
} counter_state;

static HPyGlobal module_names;    /* a dict */
static int module_names_stored; /* whether module_names holds anything */
static counter_state module_state;

static inline counter_state *
get_counter_state(HPyContext *ctx, HPy module)
{
    void *state = (&module_state);
    assert(state != NULL);
    return (counter_state *)state;
}

/* Counts a name. */
static int
count(HPyContext *ctx, counter_state *state, HPy name)
{
    HPy module_names_h = HPyGlobal_Load(ctx, module_names);
    HPy old = hpp_dict_get(ctx, module_names_h, name);
    HPy_Close(ctx, module_names_h);
    HPy number;
    int result;

    if (HPy_IsNull(old) && HPyErr_Occurred(ctx))
        return -1;
    number = HPyLong_FromLong(ctx, HPy_IsNull(old) ? 1 : HPyLong_AsLong(ctx, old) + 1);
    HPy_Close(ctx, old);
    if (HPy_IsNull(number))
        return -1;
    HPy module_names_h2 = HPyGlobal_Load(ctx, module_names);
    result = HPy_SetItem(ctx, module_names_h2, name, number);
    HPy_Close(ctx, module_names_h2);
    HPy_Close(ctx, number);
    state->asked++;
    return result;
}

HPyDef_METH_IMPL(counter_add_def, "add", counter_add, HPyFunc_O)
static HPy
counter_add(HPyContext *ctx, HPy module, HPy name)
{
    if (count(ctx, get_counter_state(ctx, module), name) < 0)
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH_IMPL(counter_names_def, "names", counter_names, HPyFunc_NOARGS)
static HPy
counter_names(HPyContext *ctx, HPy module)
{
    HPy module_names_h = HPyGlobal_Load(ctx, module_names);
    HPy result = HPyDict_Copy(ctx, module_names_h);
    HPy_Close(ctx, module_names_h);
    return result;
}

HPyDef_METH_IMPL(counter_asked_def, "asked", counter_asked, HPyFunc_NOARGS)
static HPy
counter_asked(HPyContext *ctx, HPy module)
{
    counter_state *state = get_counter_state(ctx, module);

    return HPyLong_FromSsize_t(ctx, state->asked);
}

HPyDef_SLOT_IMPL(counter_exec_def, counter_exec, HPy_mod_exec)

static HPyDef *counter_methods[] = {
    &counter_add_def,
    &counter_names_def,
    &counter_asked_def,
    &counter_exec_def,
    NULL
};

static int
counter_exec(HPyContext *ctx, HPy module)
{
    HPy names_made;
    counter_state *state = get_counter_state(ctx, module);

    names_made = HPyDict_New(ctx);
    if (HPy_IsNull(names_made))
        return -1;
    HPyGlobal_Store(ctx, &module_names, names_made);
    module_names_stored = !HPy_IsNull(names_made);
    HPy_Close(ctx, names_made);
    state->asked = 0;
    return 0;
}

static HPyGlobal *state_by_getter_globals[] = {
    &module_names,
    NULL
};

static HPyModuleDef counter_module = {
    .size = 0,
    .defines = counter_methods,
    .globals = state_by_getter_globals,
};

HPy_MODINIT(state_by_getter, counter_module)
