/* Weak references and instance dicts, for which HPy has no offsets in the struct. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <stddef.h>

typedef struct {
    int size;
    HPyField dict;
    HPyField weak;
} Box;
static hpp_payloads Box_payloads;
HPP_PAYLOAD_HELPERS(Box, Box_payloads)

HPyDef_SLOT_IMPL(Box_new_def, Box_new, HPy_tp_new)
static HPy
Box_new(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    Box *self;
    HPy h_self = HPy_NULL;
    int size;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "i", &size))
        return HPy_NULL;
    h_self = HPP_NEW_OPEN(ctx, &Box_payloads, type, &self);
    if (HPy_IsNull(h_self))
        return HPy_NULL;
    HPy dict_h = HPyDict_New(ctx);
    hpp_set_instance_dict(ctx, &Box_payloads, h_self, dict_h);
    HPy_Close(ctx, dict_h);
    hpp_store_payload_field(ctx, &Box_payloads, h_self, &self->weak, HPy_NULL);
    self->size = size;
    return h_self;
}

HPyDef_SLOT_IMPL(Box_traverse_def, Box_traverse, HPy_tp_traverse)
static int
Box_traverse(void *op, HPyFunc_visitproc visit, void *arg)
{
    Box *self = (Box *)op;
    HPy_VISIT(&self->dict);
    HPy_VISIT(&self->weak);
    return 0;
}

HPyDef_METH_IMPL(Box_size_def, "size", Box_size, HPyFunc_NOARGS)
static HPy
Box_size(HPyContext *ctx, HPy h_self)
{
    Box *self = Box_AsStruct(ctx, h_self);
    return HPyLong_FromLong(ctx, self->size);
}

/* Sets an attribute past everything that Python code may have put in the way. */
HPyDef_METH_IMPL(Box_paint_def, "paint", Box_paint, HPyFunc_O)
static HPy
Box_paint(HPyContext *ctx, HPy h_self, HPy colour)
{
    HPy payload_of_self = hpp_payload(ctx, &Box_payloads, h_self);
    Box *self = (Box *)hpp_payload_AsStruct(ctx, payload_of_self);
    HPy dict_h = hpp_instance_dict(ctx, &Box_payloads, h_self);
    if (HPy_SetItem_s(ctx, dict_h, "colour", colour) < 0) {
        HPy_Close(ctx, dict_h);
        HPy_Close(ctx, payload_of_self);
        return HPy_NULL;
    }
    HPy_Close(ctx, dict_h);
    HPy dict_h2 = hpp_instance_dict(ctx, &Box_payloads, h_self);
    HPy result = HPyLong_FromSsize_t(ctx, HPy_Length(ctx, dict_h2));
    HPy_Close(ctx, dict_h2);
    HPy_Close(ctx, payload_of_self);
    return result;
}

HPyDef_GET(Box_Type_dict, "__dict__")
static HPy Box_Type_dict_get(HPyContext *ctx, HPy self, void *closure)
{
    return HPyErr_SetString(ctx, ctx->h_AttributeError, "__dict__");
}

static HPyDef *Box_Type_defines[] = {
    &Box_new_def,
    &Box_paint_def,
    &Box_size_def,
    &Box_Type_dict,
    NULL
};

static HPyType_Spec Box_Type_spec = {
    .name = "hidden_slots.Box",
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Box_Type_defines,
};

static HPyDef *Box_Type_payload_defines[] = {
    &Box_traverse_def,
    NULL
};

static HPyType_Spec Box_Type_payload_spec = {
    .name = "hidden_slots.Box" " payload",
    .basicsize = sizeof(Box),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = Box_Type_payload_defines,
};

static HPyGlobal Box_Type;

HPyDef_SLOT_IMPL(hidden_slots_exec_def, hidden_slots_exec, HPy_mod_exec)

static HPyDef *hidden_slots_defines[] = {
    &hidden_slots_exec_def,
    NULL
};

static HPyGlobal *hidden_slots_globals[] = {
    &Box_Type,
    &Box_payloads.get,
    &Box_payloads.set,
    &Box_payloads.types,
    &Box_payloads.dict,
    NULL
};

static HPyModuleDef hidden_slots_module = {
    .size = 0,
    .defines = hidden_slots_defines,
    .globals = hidden_slots_globals,
};

static int
hidden_slots_exec(HPyContext *ctx, HPy m)
{
    if (hpp_make_open_type(ctx, &Box_Type_spec, HPy_NULL, &Box_Type_payload_spec,
        HPP_PAYLOAD | HPP_WEAKREFS | HPP_DICT, &Box_payloads, &Box_Type) < 0)
        return -1;
    HPy box_type_h2 = HPyGlobal_Load(ctx, Box_Type);
    if (HPy_SetAttr_s(ctx, m, "Box", box_type_h2) < 0) {
        HPy_Close(ctx, box_type_h2);
        return -1;
    }
    HPy_Close(ctx, box_type_h2);
    return 0;
}

HPy_MODINIT(hidden_slots, hidden_slots_module)
