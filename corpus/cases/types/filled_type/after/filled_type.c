/* A static type that is completed by statements before it is made ready. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    double value;
} Cell;
HPyType_HELPERS(Cell)

HPyDef_SLOT_IMPL(Cell_init_def, Cell_init, HPy_tp_init)
static int
Cell_init(HPyContext *ctx, HPy h_self, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    Cell *self = Cell_AsStruct(ctx, h_self);
    HPy h_parsed[1] = {HPy_NULL};
    static char *names[] = {"value", NULL};

    int result = (hpp_unpack_keywords_dict(ctx, "function", args, nargs, kwds,
            (const char *const *)names, 0, 1, 1, h_parsed)
            && hpp_arg_double(ctx, h_parsed[0], &self->value)) ? 0 : -1;
    HPy_Close(ctx, h_parsed[0]);
    return result;
}

HPyDef_SLOT_IMPL(Cell_float_def, Cell_float, HPy_nb_float)
static HPy
Cell_float(HPyContext *ctx, HPy h_self)
{
    Cell *self = Cell_AsStruct(ctx, h_self);
    return HPyFloat_FromDouble(ctx, self->value);
}

HPyDef_SLOT_IMPL(generic_new_def, HPyType_GenericNew, HPy_tp_new)

static HPyDef *CellType_defines[] = {
    &generic_new_def,
    &Cell_init_def,
    &Cell_float_def,
    NULL
};

static HPyType_Spec CellType_spec = {
    .name = "filled_type.Cell",
    .basicsize = sizeof(Cell),
    .builtin_shape = SHAPE(Cell),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = CellType_defines,
    .doc = "Holds one number.",
};

static HPyGlobal CellType;

HPyDef_SLOT_IMPL(filled_type_exec_def, filled_type_exec, HPy_mod_exec)

static HPyDef *filled_type_defines[] = {
    &filled_type_exec_def,
    NULL
};

static HPyGlobal *filled_type_globals[] = {
    &CellType,
    NULL
};

static HPyModuleDef filled_type_module = {
    .size = 0,
    .defines = filled_type_defines,
    .globals = filled_type_globals,
};

static int
filled_type_exec(HPyContext *ctx, HPy m)
{
    if (hpp_make_type(ctx, &CellType_spec, HPy_NULL, &CellType) < 0)
        return -1;
    HPy celltype_h2 = HPyGlobal_Load(ctx, CellType);
    HPy_SetAttr_s(ctx, m, "Cell", celltype_h2);
    HPy_Close(ctx, celltype_h2);
    return 0;
}

HPy_MODINIT(filled_type, filled_type_module)
