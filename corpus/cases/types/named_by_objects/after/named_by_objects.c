/* Types made from specs with a base among them; objects have names and modules of their own. */
#include "hpy.h"
#include "hpy_port_support.h"

static HPyGlobal module_hooks;
static int module_hooks_stored; /* whether module_hooks holds anything */

typedef struct {
    HPyField weakrefs;
    HPyField title;
} Named;
static hpp_payloads Named_payloads;
HPP_PAYLOAD_HELPERS(Named, Named_payloads)

typedef struct {
    Named named;
    HPyField module;
} Placed;
HPP_PAYLOAD_HELPERS(Placed, Named_payloads)

static HPyGlobal this_module;
static int this_module_stored; /* whether this_module holds anything */

/* Borrowed; the module of the type, or of one that it derives from. */
static HPy
module_of(HPyContext *ctx, HPy type)
{
    if (HPy_TypeCheck(ctx, type, ctx->h_TypeType))
        return HPyGlobal_Load(ctx, this_module);
    HPyErr_SetString(ctx, ctx->h_TypeError, "no type");
    return HPy_NULL;
}

/* Borrowed. */
static HPy
hooks_of(HPyContext *ctx, HPy self)
{
    HPy value_h = HPy_Type(ctx, self);
    HPy module = module_of(ctx, value_h);
    HPy_Close(ctx, value_h);

    if (HPy_IsNull(module))
        return HPy_NULL;
    HPy_Close(ctx, module);
    return HPyGlobal_Load(ctx, module_hooks);
}

HPyDef_SLOT_IMPL(Named_traverse_def, Named_traverse, HPy_tp_traverse)
static int
Named_traverse(void *op, HPyFunc_visitproc visit, void *arg)
{
    Named *self = (Named *)op;
    HPy_VISIT(&self->title);
    HPy_VISIT(&self->weakrefs);
    return 0;
}

/* Adds its title to the module's. */
HPyDef_METH_IMPL(Named_note_def, "note", Named_note, HPyFunc_NOARGS)
static HPy
Named_note(HPyContext *ctx, HPy h_self)
{
    HPy payload_of_self = hpp_payload(ctx, &Named_payloads, h_self);
    Named *self = (Named *)hpp_payload_AsStruct(ctx, payload_of_self);
    HPy hooks = hooks_of(ctx, h_self);

    if (HPy_IsNull(hooks)) {
        HPy_Close(ctx, payload_of_self);
        return HPy_NULL;
    }
    if (HPyField_IsNull(self->title)) {
        HPyErr_SetString(ctx, ctx->h_AttributeError, "title");
        HPy_Close(ctx, hooks);
        HPy_Close(ctx, payload_of_self);
        return HPy_NULL;
    }
    HPy title_h2 = hpp_load_field(ctx, payload_of_self, self->title);
    if (HPyList_Append(ctx, hooks, title_h2) < 0) {
        HPy_Close(ctx, hooks);
        HPy_Close(ctx, title_h2);
        HPy_Close(ctx, payload_of_self);
        return HPy_NULL;
    }
    HPy_Close(ctx, hooks);
    HPy_Close(ctx, title_h2);
    HPy_Close(ctx, payload_of_self);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_SLOT_IMPL(Placed_init_def, Placed_init, HPy_tp_init)
static int
Placed_init(HPyContext *ctx, HPy h_self, const HPy *args, HPy_ssize_t nargs, HPy kwargs)
{
    HPy payload_of_self = hpp_payload(ctx, &Named_payloads, h_self);
    Placed *self = (Placed *)hpp_payload_AsStruct(ctx, payload_of_self);
    HPy title, module;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO", &title, &module)) {
        HPy_Close(ctx, payload_of_self);
        return -1;
    }
    hpp_store_field(ctx, payload_of_self, &self->named.title, title);
    hpp_store_field(ctx, payload_of_self, &self->module, module);
    HPy_Close(ctx, payload_of_self);
    return 0;
}

HPyDef_SLOT_IMPL(names_exec_def, names_exec, HPy_mod_exec)

HPyDef_GETSET(Named_members_1, "title",
    .doc = "what it is called")
static HPy Named_members_1_get(HPyContext *ctx, HPy self, void *closure)
{
    HPy payload = hpp_payload(ctx, &Named_payloads, self);
    if (HPy_IsNull(payload))
        return HPy_NULL;
    HPy value = hpp_get_member(ctx, payload,
        ((Named *)hpp_payload_AsStruct(ctx, payload))->title, "title");
    HPy_Close(ctx, payload);
    return value;
}
static int Named_members_1_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    HPy payload = hpp_payload(ctx, &Named_payloads, self);
    if (HPy_IsNull(payload))
        return -1;
    int result = hpp_set_member(ctx, payload,
        &((Named *)hpp_payload_AsStruct(ctx, payload))->title, value, "title");
    HPy_Close(ctx, payload);
    return result;
}

HPyDef_GET(Placed_members_1, "hpp __module__")
static HPy Placed_members_1_get(HPyContext *ctx, HPy self, void *closure)
{
    HPy payload = hpp_payload(ctx, &Named_payloads, self);
    if (HPy_IsNull(payload))
        return HPy_NULL;
    HPy value = hpp_get_member(ctx, payload,
        ((Placed *)hpp_payload_AsStruct(ctx, payload))->module, "__module__");
    HPy_Close(ctx, payload);
    return value;
}
HPyDef_GETSET(Placed_members_2, "place")
static HPy Placed_members_2_get(HPyContext *ctx, HPy self, void *closure)
{
    HPy payload = hpp_payload(ctx, &Named_payloads, self);
    if (HPy_IsNull(payload))
        return HPy_NULL;
    HPy value = hpp_get_member(ctx, payload,
        ((Placed *)hpp_payload_AsStruct(ctx, payload))->module, "place");
    HPy_Close(ctx, payload);
    return value;
}
static int Placed_members_2_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    HPy payload = hpp_payload(ctx, &Named_payloads, self);
    if (HPy_IsNull(payload))
        return -1;
    int result = hpp_set_member(ctx, payload,
        &((Placed *)hpp_payload_AsStruct(ctx, payload))->module, value, "place");
    HPy_Close(ctx, payload);
    return result;
}

static HPyDef *Named_spec_type_defines[] = {
    &Named_note_def,
    &Named_members_1,
    NULL
};

static HPyType_Spec Named_spec_type_spec = {
    .name = "named_by_objects.Named",
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
    .defines = Named_spec_type_defines,
    .doc = "Has a title.",
};

static HPyDef *Named_spec_type_payload_defines[] = {
    &Named_traverse_def,
    NULL
};

static HPyType_Spec Named_spec_type_payload_spec = {
    .name = "named_by_objects.Named" " payload",
    .basicsize = sizeof(Named),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = Named_spec_type_payload_defines,
};

static HPyGlobal Named_spec_type;

static HPy
Named_spec_type_make(HPyContext *ctx)
{
    if (hpp_make_open_type(ctx, &Named_spec_type_spec, HPy_NULL, &Named_spec_type_payload_spec,
        HPP_PAYLOAD | HPP_WEAKREFS, &Named_payloads, &Named_spec_type) < 0)
        return HPy_NULL;
    return HPyGlobal_Load(ctx, Named_spec_type);
}

HPyDef_SLOT_IMPL(generic_new_def, HPyType_GenericNew, HPy_tp_new)

HPyDef_SLOT(Placed_spec_type_traverse, HPy_tp_traverse)
static int Placed_spec_type_traverse_impl(void *op, HPyFunc_visitproc visit, void *arg)
{
    Placed *self = (Placed *)op;
    HPy_VISIT(&self->named.weakrefs);
    HPy_VISIT(&self->named.title);
    HPy_VISIT(&self->module);
    return 0;
}

static HPyDef *Placed_spec_type_defines[] = {
    &Placed_init_def,
    &Placed_members_1,
    &Placed_members_2,
    &generic_new_def,
    NULL
};

static HPyType_Spec Placed_spec_type_spec = {
    .name = "named_by_objects.Placed",
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
    .defines = Placed_spec_type_defines,
};

static HPyDef *Placed_spec_type_payload_defines[] = {
    &Placed_spec_type_traverse,
    NULL
};

static HPyType_Spec Placed_spec_type_payload_spec = {
    .name = "named_by_objects.Placed" " payload",
    .basicsize = sizeof(Placed),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = Placed_spec_type_payload_defines,
};

static HPyGlobal Placed_spec_type;

static int Placed_spec_type_ready(HPyContext *ctx)
{
    HPy base = HPyGlobal_Load(ctx, Named_spec_type);
    int result = hpp_make_open_type(ctx, &Placed_spec_type_spec, base, &Placed_spec_type_payload_spec,
        0, &Named_payloads, &Placed_spec_type);
    HPy_Close(ctx, base);
    if (result < 0)
        return -1;
    HPy type = HPyGlobal_Load(ctx, Placed_spec_type);
    int failed = hpp_rename_attribute(ctx, type, "hpp __module__", "__module__") < 0;
    HPy_Close(ctx, type);
    return failed ? -1 : 0;
}

static HPy
Placed_spec_type_make(HPyContext *ctx)
{
    if (Placed_spec_type_ready(ctx) < 0)
        return HPy_NULL;
    return HPyGlobal_Load(ctx, Placed_spec_type);
}

/* The titles so far. */
HPyDef_METH_IMPL(titles_def, "titles", titles, HPyFunc_NOARGS)
static HPy
titles(HPyContext *ctx, HPy module)
{
    HPy module_hooks_h = HPyGlobal_Load(ctx, module_hooks);
    HPy result = hpp_call1(ctx, ctx->h_ListType, module_hooks_h);
    HPy_Close(ctx, module_hooks_h);
    return result;
}

static int
names_exec(HPyContext *ctx, HPy module)
{
    HPyGlobal_Store(ctx, &this_module, module);
    this_module_stored = !HPy_IsNull(module);
    HPy hooks_made;
    HPy named, placed;
    int failed;

    hooks_made = HPyList_New(ctx, 0);
    if (HPy_IsNull(hooks_made))
        return -1;
    HPyGlobal_Store(ctx, &module_hooks, hooks_made);
    module_hooks_stored = !HPy_IsNull(hooks_made);
    HPy_Close(ctx, hooks_made);
    named = Named_spec_type_make(ctx);
    if (HPy_IsNull(named))
        return -1;
    placed = Placed_spec_type_make(ctx);
    if (HPy_IsNull(placed)) {
        HPy_Close(ctx, named);
        return -1;
    }
    failed = HPy_SetAttr_s(ctx, module, "Named", named) < 0
        || HPy_SetAttr_s(ctx, module, "Placed", placed) < 0;
    HPy_Close(ctx, named);
    HPy_Close(ctx, placed);
    return failed ? -1 : 0;
}

static HPyDef *names_methods[] = {
    &titles_def,
    &names_exec_def,
    NULL
};

static HPyGlobal *named_by_objects_globals[] = {
    &module_hooks,
    &this_module,
    &Named_spec_type,
    &Placed_spec_type,
    &Named_payloads.get,
    &Named_payloads.set,
    &Named_payloads.types,
    &Named_payloads.dict,
    NULL
};

static HPyModuleDef names_module = {
    .size = 0,
    .defines = names_methods,
    .globals = named_by_objects_globals,
};

HPy_MODINIT(named_by_objects, names_module)
