/* Objects made inside a test, and helpers that yield the struct of an object. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <string.h>

typedef struct {
    long *cells;
    HPy_ssize_t size;
} Grid;
HPyType_HELPERS(Grid)

static HPyGlobal GridType;

/* A grid of zeros. */
static HPy
grid_of(HPyContext *ctx, HPy_ssize_t size)
{
    Grid *g;
    HPy h_g = HPy_NULL;

    HPy gridtype_h = HPyGlobal_Load(ctx, GridType);
    if (HPy_IsNull(h_g = HPy_New(ctx, gridtype_h, &g))) {
        HPy_Close(ctx, gridtype_h);
        return HPy_NULL;
    }
    HPy_Close(ctx, gridtype_h);
    g->size = size;
    if ((g->cells = calloc(size + 1, sizeof(long))) == NULL) {
        HPy_Close(ctx, h_g);
        HPyErr_NoMemory(ctx);
        return HPy_NULL;
    }
    return h_g;
}

HPyDef_SLOT_IMPL(Grid_new_def, Grid_new, HPy_tp_new)
static HPy
Grid_new(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    HPy h_parsed[1] = {HPy_NULL};
    static char *names[] = {"size", NULL};
    Grid *self;
    HPy h_self = HPy_NULL;
    HPy_ssize_t size;

    if (!(hpp_unpack_keywords_dict(ctx, "function", args, nargs, kwds,
            (const char *const *)names, 1, 1, 1, h_parsed)
            && hpp_arg_ssize(ctx, h_parsed[0], &size))) {
        HPy_Close(ctx, h_parsed[0]);
        return HPy_NULL;
    }
    if (size < 0) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "negative size");
        HPy_Close(ctx, h_parsed[0]);
        return HPy_NULL;
    }
    if ((h_self = grid_of(ctx, size), self = HPy_IsNull(h_self) ? NULL : Grid_AsStruct(ctx, h_self), HPy_IsNull(h_self))) {
        HPy_Close(ctx, h_parsed[0]);
        return HPy_NULL;
    }
    HPy_Close(ctx, h_parsed[0]);
    return h_self;
}

HPyDef_SLOT_IMPL(Grid_dealloc_def, Grid_dealloc, HPy_tp_destroy)
static void
Grid_dealloc(void *op)
{
    Grid *self = (Grid *)op;
    free(self->cells);
}

HPyDef_METH_IMPL(Grid_copy_def, "copy", Grid_copy, HPyFunc_NOARGS)
static HPy
Grid_copy(HPyContext *ctx, HPy h_self)
{
    Grid *self = Grid_AsStruct(ctx, h_self);
    Grid *copy;
    HPy h_copy = HPy_NULL;

    if ((h_copy = grid_of(ctx, self->size), copy = HPy_IsNull(h_copy) ? NULL : Grid_AsStruct(ctx, h_copy), HPy_IsNull(h_copy)))
        return HPy_NULL;
    memcpy(copy->cells, self->cells, self->size * sizeof(long));
    return h_copy;
}

/* The type called from C, its result taken as a struct. */
HPyDef_METH_IMPL(Grid_larger_def, "larger", Grid_larger, HPyFunc_O)
static HPy
Grid_larger(HPyContext *ctx, HPy h_self, HPy arg)
{
    Grid *self = Grid_AsStruct(ctx, h_self);
    Grid *larger;
    HPy h_larger = HPy_NULL;
    HPy_ssize_t by = HPyLong_AsSsize_t(ctx, arg);

    if (by == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    HPy gridtype_h = HPyGlobal_Load(ctx, GridType);
    h_larger = hpp_call_function(ctx, gridtype_h, "n", self->size + by);
    larger = HPy_IsNull(h_larger) ? NULL : Grid_AsStruct(ctx, h_larger);
    HPy_Close(ctx, gridtype_h);
    if (HPy_IsNull(h_larger))
        return HPy_NULL;
    memcpy(larger->cells, self->cells, self->size * sizeof(long));
    return h_larger;
}

HPyDef_METH_IMPL(Grid_set_def, "set", Grid_set, HPyFunc_VARARGS)
static HPy
Grid_set(HPyContext *ctx, HPy h_self, const HPy *args, size_t nargs)
{
    Grid *self = Grid_AsStruct(ctx, h_self);
    HPy h_at = HPy_NULL;
    HPy_ssize_t at;
    long value;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "Ol:set", &h_at, &value)
            && hpp_arg_ssize(ctx, h_at, &at)))
        return HPy_NULL;
    if (at < 0 || at >= self->size) {
        HPyErr_SetString(ctx, ctx->h_IndexError, "no such cell");
        return HPy_NULL;
    }
    self->cells[at] = value;
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH_IMPL(Grid_sum_def, "sum", Grid_sum, HPyFunc_NOARGS)
static HPy
Grid_sum(HPyContext *ctx, HPy h_self)
{
    Grid *self = Grid_AsStruct(ctx, h_self);
    long sum = 0;

    for (HPy_ssize_t i = 0; i < self->size; i++)
        sum += self->cells[i];
    return HPyLong_FromLong(ctx, sum);
}

static HPyDef *GridType_defines[] = {
    &Grid_new_def,
    &Grid_dealloc_def,
    &Grid_copy_def,
    &Grid_larger_def,
    &Grid_set_def,
    &Grid_sum_def,
    NULL
};

static HPyType_Spec GridType_spec = {
    .name = "made_in_test.Grid",
    .basicsize = sizeof(Grid),
    .builtin_shape = SHAPE(Grid),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = GridType_defines,
};

static HPyGlobal GridType;

HPyDef_SLOT_IMPL(made_in_test_exec_def, made_in_test_exec, HPy_mod_exec)

static HPyDef *made_in_test_defines[] = {
    &made_in_test_exec_def,
    NULL
};

static HPyGlobal *made_in_test_globals[] = {
    &GridType,
    NULL
};

static HPyModuleDef made_in_test_module = {
    .size = 0,
    .defines = made_in_test_defines,
    .globals = made_in_test_globals,
};

static int
made_in_test_exec(HPyContext *ctx, HPy m)
{
    if ((hpp_make_type(ctx, &GridType_spec, HPy_NULL, &GridType) < 0 ? -1 : hpp_add_global_type(ctx, m, GridType)) < 0) {
        return -1;
    }
    return 0;
}

HPy_MODINIT(made_in_test, made_in_test_module)
