/* A type derived from another one of the module, and one derived from list. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    int legs;
} Animal;
static hpp_payloads Animal_payloads;
HPP_PAYLOAD_HELPERS(Animal, Animal_payloads)

typedef struct {
    Animal base;
    int wings;
} Bird;
HPP_PAYLOAD_HELPERS(Bird, Animal_payloads)

HPyDef_SLOT_IMPL(Animal_new_def, Animal_new, HPy_tp_new)
static HPy
Animal_new(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    Animal *self;
    HPy h_self = HPP_NEW_OPEN(ctx, &Animal_payloads, type, &self);

    if (!HPy_IsNull(h_self))
        self->legs = 4;
    return h_self;
}

HPyDef_METH_IMPL(Animal_legs_def, "legs", Animal_legs, HPyFunc_NOARGS)
static HPy
Animal_legs(HPyContext *ctx, HPy h_self)
{
    Animal *self = Animal_AsStruct(ctx, h_self);
    return HPyLong_FromLong(ctx, self->legs);
}

static HPyDef *Animal_Type_defines[] = {
    &Animal_new_def,
    &Animal_legs_def,
    NULL
};

static HPyType_Spec Animal_Type_spec = {
    .name = "base_types.Animal",
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
    .defines = Animal_Type_defines,
};

static HPyType_Spec Animal_Type_payload_spec = {
    .name = "base_types.Animal" " payload",
    .basicsize = sizeof(Animal),
    .flags = HPy_TPFLAGS_DEFAULT,
};

static HPyGlobal Animal_Type;

HPyDef_SLOT_IMPL(Bird_init_def, Bird_init, HPy_tp_init)
static int
Bird_init(HPyContext *ctx, HPy h_self, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    Bird *self = Bird_AsStruct(ctx, h_self);
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "i", &self->wings))
        return -1;
    self->base.legs = 2;
    return 0;
}

HPyDef_METH_IMPL(Bird_limbs_def, "limbs", Bird_limbs, HPyFunc_NOARGS)
static HPy
Bird_limbs(HPyContext *ctx, HPy h_self)
{
    Bird *self = Bird_AsStruct(ctx, h_self);
    return HPyLong_FromLong(ctx, self->base.legs + self->wings);
}

static HPyDef *Bird_Type_defines[] = {
    &Bird_init_def,
    &Bird_limbs_def,
    &Animal_new_def,
    NULL
};

static HPyType_Spec Bird_Type_spec = {
    .name = "base_types.Bird",
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Bird_Type_defines,
};

static HPyType_Spec Bird_Type_payload_spec = {
    .name = "base_types.Bird" " payload",
    .basicsize = sizeof(Bird),
    .flags = HPy_TPFLAGS_DEFAULT,
};

static HPyGlobal Bird_Type;

static int Bird_Type_ready(HPyContext *ctx)
{
    HPy base = HPyGlobal_Load(ctx, Animal_Type);
    int result = hpp_make_open_type(ctx, &Bird_Type_spec, base, &Bird_Type_payload_spec,
        0, &Animal_payloads, &Bird_Type);
    HPy_Close(ctx, base);
    return result;
}

typedef struct {
    long reads;
} Shelf;
HPyType_HELPERS(Shelf, HPyType_BuiltinShape_List)

HPyDef_SLOT_IMPL(Shelf_init_def, Shelf_init, HPy_tp_init)
static int
Shelf_init(HPyContext *ctx, HPy h_self, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    Shelf *self = Shelf_AsStruct(ctx, h_self);
    if (hpp_base_init(ctx, ctx->h_ListType, h_self, args, nargs, kwds) < 0)
        return -1;
    self->reads = 0;
    return 0;
}

HPyDef_METH_IMPL(Shelf_read_def, "read", Shelf_read, HPyFunc_NOARGS)
static HPy
Shelf_read(HPyContext *ctx, HPy h_self)
{
    Shelf *self = Shelf_AsStruct(ctx, h_self);
    return HPyLong_FromLong(ctx, ++self->reads);
}

static HPyDef *Shelf_Type_defines[] = {
    &Shelf_init_def,
    &Shelf_read_def,
    NULL
};

static HPyType_Spec Shelf_Type_spec = {
    .name = "base_types.Shelf",
    .basicsize = sizeof(Shelf),
    .builtin_shape = SHAPE(Shelf),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Shelf_Type_defines,
};

static HPyGlobal Shelf_Type;

HPyDef_SLOT_IMPL(base_types_exec_def, base_types_exec, HPy_mod_exec)

static HPyDef *base_types_defines[] = {
    &base_types_exec_def,
    NULL
};

static HPyGlobal *base_types_globals[] = {
    &Animal_Type,
    &Bird_Type,
    &Shelf_Type,
    &Animal_payloads.get,
    &Animal_payloads.set,
    &Animal_payloads.types,
    &Animal_payloads.dict,
    NULL
};

static HPyModuleDef base_types_module = {
    .size = 0,
    .defines = base_types_defines,
    .globals = base_types_globals,
};

static int
base_types_exec(HPyContext *ctx, HPy m)
{
    if (hpp_make_open_type(ctx, &Animal_Type_spec, HPy_NULL, &Animal_Type_payload_spec,
        HPP_PAYLOAD, &Animal_payloads, &Animal_Type) < 0 || Bird_Type_ready(ctx) < 0
            || hpp_make_type(ctx, &Shelf_Type_spec, ctx->h_ListType, &Shelf_Type) < 0)
        return -1;
    HPy animal_type_h2 = HPyGlobal_Load(ctx, Animal_Type);
    HPy bird_type_h2 = HPy_NULL;
    HPy shelf_type_h2 = HPy_NULL;
    if (HPy_SetAttr_s(ctx, m, "Animal", animal_type_h2) < 0
            || HPy_SetAttr_s(ctx, m, "Bird", (bird_type_h2 = HPyGlobal_Load(ctx, Bird_Type))) < 0
            || HPy_SetAttr_s(ctx, m, "Shelf", (shelf_type_h2 = HPyGlobal_Load(ctx, Shelf_Type))) < 0) {
        HPy_Close(ctx, animal_type_h2);
        HPy_Close(ctx, bird_type_h2);
        HPy_Close(ctx, shelf_type_h2);
        return -1;
    }
    HPy_Close(ctx, animal_type_h2);
    HPy_Close(ctx, bird_type_h2);
    HPy_Close(ctx, shelf_type_h2);
    return 0;
}

HPy_MODINIT(base_types, base_types_module)
