/* A type that makes objects as object does; classes that derive from it may call object.__new__. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    HPyField note;
} Memo;
static hpp_payloads Memo_payloads;
HPP_PAYLOAD_HELPERS(Memo, Memo_payloads)

static const char Memo_name[] = "made_by_object.Memo";

HPyDef_METH_IMPL(Memo_write_def, "write", Memo_write, HPyFunc_O,
    .doc = "Keeps a note and gives the one before.")
static HPy
Memo_write(HPyContext *ctx, HPy h_self, HPy note)
{
    HPy payload_of_self = hpp_payload(ctx, &Memo_payloads, h_self);
    Memo *self = (Memo *)hpp_payload_AsStruct(ctx, payload_of_self);
    HPy old = hpp_load_field(ctx, payload_of_self, self->note);

    hpp_store_field(ctx, payload_of_self, &self->note, note);
    if (HPy_IsNull(old)) {
        HPy_Close(ctx, payload_of_self);
        return HPy_Dup(ctx, ctx->h_None);
    }
    HPy_Close(ctx, payload_of_self);
    return old;
}

HPyDef_SLOT(Memo_Type_traverse, HPy_tp_traverse)
static int Memo_Type_traverse_impl(void *op, HPyFunc_visitproc visit, void *arg)
{
    Memo *self = (Memo *)op;
    HPy_VISIT(&self->note);
    return 0;
}

static HPyDef *Memo_Type_defines[] = {
    &Memo_write_def,
    NULL
};

static HPyType_Spec Memo_Type_spec = {
    .name = Memo_name,
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
    .defines = Memo_Type_defines,
};

static HPyDef *Memo_Type_payload_defines[] = {
    &Memo_Type_traverse,
    NULL
};

static HPyType_Spec Memo_Type_payload_spec = {
    .name = "module.Memo_Type payload",
    .basicsize = sizeof(Memo),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = Memo_Type_payload_defines,
};

static HPyGlobal Memo_Type;

HPyDef_SLOT_IMPL(made_by_object_exec_def, made_by_object_exec, HPy_mod_exec)

static HPyDef *made_by_object_defines[] = {
    &made_by_object_exec_def,
    NULL
};

static HPyGlobal *made_by_object_globals[] = {
    &Memo_Type,
    &Memo_payloads.get,
    &Memo_payloads.set,
    &Memo_payloads.types,
    &Memo_payloads.dict,
    NULL
};

static HPyModuleDef made_by_object_module = {
    .size = 0,
    .defines = made_by_object_defines,
    .globals = made_by_object_globals,
};

static int
made_by_object_exec(HPyContext *ctx, HPy module)
{
    if (hpp_make_open_type(ctx, &Memo_Type_spec, HPy_NULL, &Memo_Type_payload_spec,
        HPP_PAYLOAD, &Memo_payloads, &Memo_Type) < 0)
        return -1;
    HPy memo_type_h2 = HPyGlobal_Load(ctx, Memo_Type);
    if (HPy_SetAttr_s(ctx, module, "Memo", memo_type_h2) < 0) {
        HPy_Close(ctx, memo_type_h2);
        return -1;
    }
    HPy_Close(ctx, memo_type_h2);
    return 0;
}

HPy_MODINIT(made_by_object, made_by_object_module)
