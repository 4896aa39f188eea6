/* A function that clears an object is also called by others, and by the one of a derived type. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    HPyField first;
} Base;
static hpp_payloads Base_payloads;
HPP_PAYLOAD_HELPERS(Base, Base_payloads)

typedef struct {
    Base base;
    HPyField second;
} Pair;
HPP_PAYLOAD_HELPERS(Pair, Base_payloads)

static HPyGlobal Base_Type;
static HPyGlobal Pair_Type;

HPyDef_SLOT_IMPL(Base_traverse_def, Base_traverse, HPy_tp_traverse)
static int
Base_traverse(void *op, HPyFunc_visitproc visit, void *arg)
{
    Base *self = (Base *)op;
    HPy_VISIT(&self->first);
    return 0;
}

static int
Base_clear(HPyContext *ctx, HPy h_self)
{
    HPy payload_of_self = hpp_payload(ctx, &Base_payloads, h_self);
    Base *self = (Base *)hpp_payload_AsStruct(ctx, payload_of_self);
    hpp_store_field(ctx, payload_of_self, &self->first, HPy_NULL);
    HPy_Close(ctx, payload_of_self);
    return 0;
}

static HPy
Base_get_first(HPyContext *ctx, HPy h_self, void *closure)
{
    HPy payload_of_self = hpp_payload(ctx, &Base_payloads, h_self);
    Base *self = (Base *)hpp_payload_AsStruct(ctx, payload_of_self);
    if (HPyField_IsNull(self->first)) {
        HPy_Close(ctx, payload_of_self);
        return HPy_Dup(ctx, ctx->h_None);
    }
    HPy result = hpp_load_field(ctx, payload_of_self, self->first);
    HPy_Close(ctx, payload_of_self);
    return result;
}

static int
Pair_clear(HPyContext *ctx, HPy h_self)
{
    HPy payload_of_self = hpp_payload(ctx, &Base_payloads, h_self);
    Pair *self = (Pair *)hpp_payload_AsStruct(ctx, payload_of_self);
    hpp_store_field(ctx, payload_of_self, &self->second, HPy_NULL);
    int result = Base_clear(ctx, h_self);
    HPy_Close(ctx, payload_of_self);
    return result;
}

HPyDef_SLOT_IMPL(Pair_init_def, Pair_init, HPy_tp_init)
static int
Pair_init(HPyContext *ctx, HPy h_self, const HPy *args, HPy_ssize_t nargs, HPy kwargs)
{
    HPy payload_of_self = hpp_payload(ctx, &Base_payloads, h_self);
    Pair *self = (Pair *)hpp_payload_AsStruct(ctx, payload_of_self);
    HPy first, second;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:Pair", &first, &second)) {
        HPy_Close(ctx, payload_of_self);
        return -1;
    }
    Pair_clear(ctx, h_self);
    hpp_store_field(ctx, payload_of_self, &self->base.first, first);
    hpp_store_field(ctx, payload_of_self, &self->second, second);
    HPy_Close(ctx, payload_of_self);
    return 0;
}

static HPy
Pair_get_second(HPyContext *ctx, HPy h_self, void *closure)
{
    HPy payload_of_self = hpp_payload(ctx, &Base_payloads, h_self);
    Pair *self = (Pair *)hpp_payload_AsStruct(ctx, payload_of_self);
    if (HPyField_IsNull(self->second)) {
        HPy_Close(ctx, payload_of_self);
        return HPy_Dup(ctx, ctx->h_None);
    }
    HPy result = hpp_load_field(ctx, payload_of_self, self->second);
    HPy_Close(ctx, payload_of_self);
    return result;
}

HPyDef_GET_IMPL(Base_getset_1, "first", Base_get_first)

HPyDef_GET_IMPL(Pair_getset_1, "second", Pair_get_second)

HPyDef_SLOT_IMPL(generic_new_def, HPyType_GenericNew, HPy_tp_new)

static HPyDef *Base_Type_defines[] = {
    &Base_getset_1,
    &generic_new_def,
    NULL
};

static HPyType_Spec Base_Type_spec = {
    .name = "cleared_again.Base",
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
    .defines = Base_Type_defines,
};

static HPyDef *Base_Type_payload_defines[] = {
    &Base_traverse_def,
    NULL
};

static HPyType_Spec Base_Type_payload_spec = {
    .name = "cleared_again.Base" " payload",
    .basicsize = sizeof(Base),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = Base_Type_payload_defines,
};

static HPyGlobal Base_Type;

HPyDef_SLOT(Pair_Type_traverse, HPy_tp_traverse)
static int Pair_Type_traverse_impl(void *op, HPyFunc_visitproc visit, void *arg)
{
    Pair *self = (Pair *)op;
    HPy_VISIT(&self->base.first);
    HPy_VISIT(&self->second);
    return 0;
}

static HPyDef *Pair_Type_defines[] = {
    &Pair_getset_1,
    &Pair_init_def,
    &generic_new_def,
    NULL
};

static HPyType_Spec Pair_Type_spec = {
    .name = "cleared_again.Pair",
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Pair_Type_defines,
};

static HPyDef *Pair_Type_payload_defines[] = {
    &Pair_Type_traverse,
    NULL
};

static HPyType_Spec Pair_Type_payload_spec = {
    .name = "cleared_again.Pair" " payload",
    .basicsize = sizeof(Pair),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = Pair_Type_payload_defines,
};

static HPyGlobal Pair_Type;

static int Pair_Type_ready(HPyContext *ctx)
{
    HPy base = HPyGlobal_Load(ctx, Base_Type);
    int result = hpp_make_open_type(ctx, &Pair_Type_spec, base, &Pair_Type_payload_spec,
        0, &Base_payloads, &Pair_Type);
    HPy_Close(ctx, base);
    return result;
}

HPyDef_SLOT_IMPL(cleared_again_exec_def, cleared_again_exec, HPy_mod_exec)

static HPyDef *cleared_again_defines[] = {
    &cleared_again_exec_def,
    NULL
};

static HPyGlobal *cleared_again_globals[] = {
    &Base_Type,
    &Pair_Type,
    &Base_payloads.get,
    &Base_payloads.set,
    &Base_payloads.types,
    &Base_payloads.dict,
    NULL
};

static HPyModuleDef cleared_again_module = {
    .size = 0,
    .defines = cleared_again_defines,
    .globals = cleared_again_globals,
};

static int
cleared_again_exec(HPyContext *ctx, HPy module)
{
    if (hpp_make_open_type(ctx, &Base_Type_spec, HPy_NULL, &Base_Type_payload_spec,
        HPP_PAYLOAD, &Base_payloads, &Base_Type) < 0 || Pair_Type_ready(ctx) < 0)
        return -1;
    HPy base_type_h2 = HPyGlobal_Load(ctx, Base_Type);
    if (HPy_SetAttr_s(ctx, module, "Base", base_type_h2) < 0) {
        HPy_Close(ctx, base_type_h2);
        return -1;
    }
    HPy_Close(ctx, base_type_h2);
    HPy pair_type_h2 = HPyGlobal_Load(ctx, Pair_Type);
    if (HPy_SetAttr_s(ctx, module, "Pair", pair_type_h2) < 0) {
        HPy_Close(ctx, pair_type_h2);
        return -1;
    }
    HPy_Close(ctx, pair_type_h2);
    return 0;
}

HPy_MODINIT(cleared_again, cleared_again_module)
