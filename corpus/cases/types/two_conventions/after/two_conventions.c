/* One function behind a method without arguments and one with an argument; one uses what it gets. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    HPyField value;
} Cell;
static hpp_payloads Cell_payloads;
HPP_PAYLOAD_HELPERS(Cell, Cell_payloads)

static HPyGlobal made;
static int made_stored; /* whether made holds anything */

HPyDef_SLOT_IMPL(Cell_new_def, Cell_new, HPy_tp_new)
static HPy
Cell_new(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    HPy value;
    Cell *self;
    HPy h_self = HPy_NULL;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "O", &value))
        return HPy_NULL;
    h_self = HPP_NEW_OPEN(ctx, &Cell_payloads, type, &self);
    if (HPy_IsNull(h_self))
        return HPy_NULL;
    hpp_store_payload_field(ctx, &Cell_payloads, h_self, &self->value, value);
    return h_self;
}

HPyDef_SLOT_IMPL(Cell_traverse_def, Cell_traverse, HPy_tp_traverse)
static int
Cell_traverse(void *op, HPyFunc_visitproc visit, void *arg)
{
    Cell *self = (Cell *)op;
    HPy_VISIT(&self->value);
    return 0;
}

/* The protocol of a copy does not matter. */
static HPy
Cell_reduce(HPyContext *ctx, HPy h_self, HPy protocol)
{
    HPy payload_of_self = HPy_IsNull(h_self) ? HPy_NULL : hpp_payload(ctx, &Cell_payloads, h_self);
    Cell *self = (Cell *)hpp_payload_AsStruct(ctx, payload_of_self);
    HPy made_h = HPyGlobal_Load(ctx, made);
    HPy value_h = hpp_load_field(ctx, payload_of_self, self->value);
    HPy result = HPy_BuildValue(ctx, "O(O)", made_h, value_h);
    HPy_Close(ctx, made_h);
    HPy_Close(ctx, value_h);
    HPy_Close(ctx, payload_of_self);
    return result;
}

HPyDef_METH_IMPL(Cell_reduce_noargs_def, "__reduce__", Cell_reduce_noargs, HPyFunc_NOARGS,
    .doc = "Copies.")
static HPy
Cell_reduce_noargs(HPyContext *ctx, HPy h_self)
{
    Cell *self = Cell_AsStruct(ctx, h_self);
    return Cell_reduce(ctx, h_self, HPy_NULL);
}

HPyDef_METH_IMPL(Cell_reduce_o_def, "__reduce_ex__", Cell_reduce_o, HPyFunc_O)
static HPy
Cell_reduce_o(HPyContext *ctx, HPy h_self, HPy arg)
{
    Cell *self = Cell_AsStruct(ctx, h_self);
    return Cell_reduce(ctx, h_self, arg);
}

static HPy
Cell_value(HPyContext *ctx, HPy h_self, HPy otherwise)
{
    HPy payload_of_self = HPy_IsNull(h_self) ? HPy_NULL : hpp_payload(ctx, &Cell_payloads, h_self);
    Cell *self = (Cell *)hpp_payload_AsStruct(ctx, payload_of_self);
    HPy value_h = HPy_NULL;
    HPy found = HPy_IsNull(otherwise) || !HPy_Is(ctx, (value_h = hpp_load_field(ctx, payload_of_self, self->value)), ctx->h_None) ? hpp_load_field(ctx, payload_of_self, self->value) : HPy_Dup(ctx, otherwise);
    HPy_Close(ctx, value_h);

    HPy_Close(ctx, payload_of_self);
    return found;
}

HPyDef_METH_IMPL(Cell_value_noargs_def, "value", Cell_value_noargs, HPyFunc_NOARGS)
static HPy
Cell_value_noargs(HPyContext *ctx, HPy h_self)
{
    Cell *self = Cell_AsStruct(ctx, h_self);
    return Cell_value(ctx, h_self, HPy_NULL);
}

HPyDef_METH_IMPL(Cell_value_o_def, "value_or", Cell_value_o, HPyFunc_O)
static HPy
Cell_value_o(HPyContext *ctx, HPy h_self, HPy arg)
{
    Cell *self = Cell_AsStruct(ctx, h_self);
    return Cell_value(ctx, h_self, arg);
}

/* Passes everything on; the object is held meanwhile. */
HPyDef_METH_IMPL(Cell_call_def, "__call__", Cell_call, HPyFunc_KEYWORDS)
static HPy
Cell_call(HPyContext *ctx, HPy h_self, const HPy *args, size_t nargs, HPy kwds)
{
    HPy payload_of_self = hpp_payload(ctx, &Cell_payloads, h_self);
    Cell *self = (Cell *)hpp_payload_AsStruct(ctx, payload_of_self);
    HPy h_kwds = HPy_NULL;
    HPy h_args = HPyTuple_FromArray(ctx, (HPy *)args, nargs);
    if (HPy_IsNull(h_args) || !hpp_pack_keywords(ctx, args, nargs, kwds, &h_kwds)) {
        HPy_Close(ctx, h_args);
        HPy_Close(ctx, payload_of_self);
        return HPy_NULL;
    }
    HPy value_h = hpp_load_field(ctx, payload_of_self, self->value);
    if (HPy_Is(ctx, value_h, ctx->h_None)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "nothing to call");
        HPy_Close(ctx, value_h);
        HPy_Close(ctx, payload_of_self);
        HPy_Close(ctx, h_kwds);
        HPy_Close(ctx, h_args);
        return HPy_NULL;
    }
    HPy_Close(ctx, value_h);
    HPy value_h2 = hpp_load_field(ctx, payload_of_self, self->value);
    HPy result = HPy_CallTupleDict(ctx, value_h2, h_args, h_kwds);
    HPy_Close(ctx, value_h2);
    HPy_Close(ctx, payload_of_self);
    HPy_Close(ctx, h_kwds);
    HPy_Close(ctx, h_args);
    return result;
}

static HPyDef *Cell_Type_defines[] = {
    &Cell_new_def,
    &Cell_call_def,
    &Cell_reduce_noargs_def,
    &Cell_reduce_o_def,
    &Cell_value_o_def,
    &Cell_value_noargs_def,
    NULL
};

static HPyType_Spec Cell_Type_spec = {
    .name = "two_conventions.Cell",
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
    .defines = Cell_Type_defines,
};

static HPyDef *Cell_Type_payload_defines[] = {
    &Cell_traverse_def,
    NULL
};

static HPyType_Spec Cell_Type_payload_spec = {
    .name = "two_conventions.Cell" " payload",
    .basicsize = sizeof(Cell),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = Cell_Type_payload_defines,
};

static HPyGlobal Cell_Type;

static int Cell_Type_ready(HPyContext *ctx)
{
    if (hpp_make_open_type(ctx, &Cell_Type_spec, HPy_NULL, &Cell_Type_payload_spec,
        HPP_PAYLOAD, &Cell_payloads, &Cell_Type) < 0)
        return -1;
    HPy type = HPyGlobal_Load(ctx, Cell_Type);
    int failed = hpp_publish_dunder(ctx, type, "__call__") < 0;
    HPy_Close(ctx, type);
    return failed ? -1 : 0;
}

HPyDef_SLOT_IMPL(two_conventions_exec_def, two_conventions_exec, HPy_mod_exec)

static HPyDef *two_conventions_defines[] = {
    &two_conventions_exec_def,
    NULL
};

static HPyGlobal *two_conventions_globals[] = {
    &made,
    &Cell_Type,
    &Cell_payloads.get,
    &Cell_payloads.set,
    &Cell_payloads.types,
    &Cell_payloads.dict,
    NULL
};

static HPyModuleDef two_conventions_module = {
    .size = 0,
    .defines = two_conventions_defines,
    .globals = two_conventions_globals,
};

static int
two_conventions_exec(HPyContext *ctx, HPy m)
{
    if (Cell_Type_ready(ctx) < 0)
        return -1;
    HPy cell_type_h2 = HPyGlobal_Load(ctx, Cell_Type);
    HPyGlobal_Store(ctx, &made, cell_type_h2);
    made_stored = !HPy_IsNull(cell_type_h2);
    HPy_Close(ctx, cell_type_h2);
    HPy cell_type_h3 = HPyGlobal_Load(ctx, Cell_Type);
    if (HPy_SetAttr_s(ctx, m, "Cell", cell_type_h3) < 0) {
        HPy_Close(ctx, cell_type_h3);
        return -1;
    }
    HPy_Close(ctx, cell_type_h3);
    return 0;
}

HPy_MODINIT(two_conventions, two_conventions_module)
