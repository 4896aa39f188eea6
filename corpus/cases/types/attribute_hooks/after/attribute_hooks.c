/* Types that decide over their attributes, by objects and by C strings; a descriptor. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <string.h>

typedef struct {
    HPyField values;   /* dict of what was set */
    int reads;
} Open;
HPyType_HELPERS(Open)

HPyDef_SLOT_IMPL(Open_traverse_def, Open_traverse, HPy_tp_traverse)
static int
Open_traverse(void *op, HPyFunc_visitproc visit, void *arg)
{
    Open *self = (Open *)op;
    HPy_VISIT(&self->values);
    return 0;
}

HPyDef_SLOT_IMPL(Open_new_def, Open_new, HPy_tp_new)
static HPy
Open_new(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    Open *self;
    HPy h_self = HPy_New(ctx, type, &self);

    if (HPy_IsNull(h_self))
        return HPy_NULL;
    HPy dict_h = HPyDict_New(ctx);
    hpp_store_field(ctx, h_self, &self->values, dict_h);
    HPy_Close(ctx, dict_h);
    if (HPyField_IsNull(self->values)) {
        HPy_Close(ctx, h_self);
        return HPy_NULL;
    }
    return h_self;
}

/* What was set comes first, then what the type has. */
static HPy
Open_getattro(HPyContext *ctx, HPy h_self, HPy name)
{
    Open *self = Open_AsStruct(ctx, h_self);
    HPy values_h = hpp_load_field(ctx, h_self, self->values);
    HPy found = hpp_dict_get(ctx, values_h, name);
    HPy_Close(ctx, values_h);

    self->reads++;
    if (!HPy_IsNull(found)) {
        return found;
    }
    if (HPyErr_Occurred(ctx))
        return HPy_NULL;
    return hpp_generic_get_attr(ctx, h_self, name);
}

static int
Open_setattro(HPyContext *ctx, HPy h_self, HPy name, HPy value)
{
    Open *self = Open_AsStruct(ctx, h_self);
    if (HPy_IsNull(value)) {
        HPy values_h = hpp_load_field(ctx, h_self, self->values);
        int result = HPy_DelItem(ctx, values_h, name);
        HPy_Close(ctx, values_h);
        return result;
    }
    if (HPy_Is(ctx, value, ctx->h_None))
        return hpp_generic_set_attr(ctx, h_self, name, value);
    HPy values_h2 = hpp_load_field(ctx, h_self, self->values);
    int result2 = HPy_SetItem(ctx, values_h2, name, value);
    HPy_Close(ctx, values_h2);
    return result2;
}

HPyDef_METH_IMPL(Open_count_def, "count", Open_count, HPyFunc_NOARGS)
static HPy
Open_count(HPyContext *ctx, HPy h_self)
{
    Open *self = Open_AsStruct(ctx, h_self);
    return HPyLong_FromLong(ctx, self->reads);
}

HPyDef_METH(OpenType_getattribute, "__getattribute__", HPyFunc_O)
static HPy OpenType_getattribute_impl(HPyContext *ctx, HPy self, HPy name)
{
    return Open_getattro(ctx, self, name);
}

HPyDef_METH(OpenType_setattr, "__setattr__", HPyFunc_VARARGS)
static HPy OpenType_setattr_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    if (nargs != 2)
        return HPyErr_SetString(ctx, ctx->h_TypeError, "__setattr__ expected 2 arguments");
    if (Open_setattro(ctx, self, args[0], args[1]) < 0)
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(OpenType_delattr, "__delattr__", HPyFunc_O)
static HPy OpenType_delattr_impl(HPyContext *ctx, HPy self, HPy name)
{
    if (Open_setattro(ctx, self, name, HPy_NULL) < 0)
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

static HPyDef *OpenType_defines[] = {
    &Open_new_def,
    &OpenType_getattribute,
    &OpenType_setattr,
    &OpenType_delattr,
    &Open_count_def,
    &Open_traverse_def,
    NULL
};

static HPyType_Spec OpenType_spec = {
    .name = "attribute_hooks.Open",
    .basicsize = sizeof(Open),
    .builtin_shape = SHAPE(Open),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = OpenType_defines,
};

static HPyGlobal OpenType;

static int OpenType_ready(HPyContext *ctx)
{
    if (hpp_make_type(ctx, &OpenType_spec, HPy_NULL, &OpenType) < 0)
        return -1;
    HPy type = HPyGlobal_Load(ctx, OpenType);
    int failed = hpp_publish_dunder(ctx, type, "__getattribute__") < 0
        || hpp_publish_dunder(ctx, type, "__setattr__") < 0
        || hpp_publish_dunder(ctx, type, "__delattr__") < 0;
    HPy_Close(ctx, type);
    return failed ? -1 : 0;
}

typedef struct {
    long level;
} Knob;
HPyType_HELPERS(Knob)

/* The old way: names are C strings. */
static HPy
Knob_getattr(HPyContext *ctx, HPy h_self, char *name)
{
    Knob *self = Knob_AsStruct(ctx, h_self);
    if (strcmp(name, "level") == 0)
        return HPyLong_FromLong(ctx, self->level);
    HPyErr_SetString(ctx, ctx->h_AttributeError, name);
    return HPy_NULL;
}

static int
Knob_setattr(HPyContext *ctx, HPy h_self, char *name, HPy value)
{
    Knob *self = Knob_AsStruct(ctx, h_self);
    long level;

    if (strcmp(name, "level") != 0 || HPy_IsNull(value)) {
        HPyErr_SetString(ctx, ctx->h_AttributeError, name);
        return -1;
    }
    level = HPyLong_AsLong(ctx, value);
    if (level == -1 && HPyErr_Occurred(ctx))
        return -1;
    self->level = level;
    return 0;
}

HPyDef_SLOT_IMPL(generic_new_def, HPyType_GenericNew, HPy_tp_new)

HPyDef_METH(KnobType_getattribute, "__getattribute__", HPyFunc_O)
static HPy KnobType_getattribute_impl(HPyContext *ctx, HPy self, HPy name)
{
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, name, NULL);
    if (text == NULL)
        return HPy_NULL;
    return Knob_getattr(ctx, self, (char *)text);
}

HPyDef_METH(KnobType_setattr, "__setattr__", HPyFunc_VARARGS)
static HPy KnobType_setattr_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    if (nargs != 2)
        return HPyErr_SetString(ctx, ctx->h_TypeError, "__setattr__ expected 2 arguments");
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, args[0], NULL);
    if (text == NULL)
        return HPy_NULL;
    if (Knob_setattr(ctx, self, (char *)text, args[1]) < 0)
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(KnobType_delattr, "__delattr__", HPyFunc_O)
static HPy KnobType_delattr_impl(HPyContext *ctx, HPy self, HPy name)
{
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, name, NULL);
    if (text == NULL)
        return HPy_NULL;
    if (Knob_setattr(ctx, self, (char *)text, HPy_NULL) < 0)
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

static HPyDef *KnobType_defines[] = {
    &generic_new_def,
    &KnobType_getattribute,
    &KnobType_setattr,
    &KnobType_delattr,
    NULL
};

static HPyType_Spec KnobType_spec = {
    .name = "attribute_hooks.Knob",
    .basicsize = sizeof(Knob),
    .builtin_shape = SHAPE(Knob),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = KnobType_defines,
};

static HPyGlobal KnobType;

static int KnobType_ready(HPyContext *ctx)
{
    if (hpp_make_type(ctx, &KnobType_spec, HPy_NULL, &KnobType) < 0)
        return -1;
    HPy type = HPyGlobal_Load(ctx, KnobType);
    int failed = hpp_publish_dunder(ctx, type, "__getattribute__") < 0
        || hpp_publish_dunder(ctx, type, "__setattr__") < 0
        || hpp_publish_dunder(ctx, type, "__delattr__") < 0;
    HPy_Close(ctx, type);
    return failed ? -1 : 0;
}

typedef struct {
    long last;
} Noted;
HPyType_HELPERS(Noted)

static HPy
Noted_get(HPyContext *ctx, HPy h_self, HPy object, HPy type)
{
    Noted *self = Noted_AsStruct(ctx, h_self);
    if (HPy_IsNull(object)) {
        return HPy_Dup(ctx, h_self);
    }
    return HPyLong_FromLong(ctx, self->last);
}

static int
Noted_set(HPyContext *ctx, HPy h_self, HPy object, HPy value)
{
    Noted *self = Noted_AsStruct(ctx, h_self);
    self->last = HPy_IsNull(value) ? -1 : HPyLong_AsLong(ctx, value);
    return HPyErr_Occurred(ctx) ? -1 : 0;
}

HPyDef_METH(NotedType_get, "__get__", HPyFunc_VARARGS)
static HPy NotedType_get_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy object = nargs < 1 || HPy_Is(ctx, args[0], ctx->h_None) ? HPy_NULL : args[0];
    HPy type = nargs < 2 || HPy_Is(ctx, args[1], ctx->h_None) ? HPy_NULL : args[1];
    if (nargs > 2 || (HPy_IsNull(object) && HPy_IsNull(type)))
        return HPyErr_SetString(ctx, ctx->h_TypeError, "__get__: wrong arguments");
    return Noted_get(ctx, self, object, type);
}

HPyDef_METH(NotedType_set, "__set__", HPyFunc_VARARGS)
static HPy NotedType_set_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    if (nargs != 2)
        return HPyErr_SetString(ctx, ctx->h_TypeError, "__set__ expected 2 arguments");
    if (Noted_set(ctx, self, args[0], args[1]) < 0)
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(NotedType_delete, "__delete__", HPyFunc_O)
static HPy NotedType_delete_impl(HPyContext *ctx, HPy self, HPy name)
{
    if (Noted_set(ctx, self, name, HPy_NULL) < 0)
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

static HPyDef *NotedType_defines[] = {
    &generic_new_def,
    &NotedType_get,
    &NotedType_set,
    &NotedType_delete,
    NULL
};

static HPyType_Spec NotedType_spec = {
    .name = "attribute_hooks.Noted",
    .basicsize = sizeof(Noted),
    .builtin_shape = SHAPE(Noted),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = NotedType_defines,
};

static HPyGlobal NotedType;

static int NotedType_ready(HPyContext *ctx)
{
    if (hpp_make_type(ctx, &NotedType_spec, HPy_NULL, &NotedType) < 0)
        return -1;
    HPy type = HPyGlobal_Load(ctx, NotedType);
    int failed = hpp_publish_dunder(ctx, type, "__get__") < 0
        || hpp_publish_dunder(ctx, type, "__set__") < 0
        || hpp_publish_dunder(ctx, type, "__delete__") < 0;
    HPy_Close(ctx, type);
    return failed ? -1 : 0;
}

HPyDef_SLOT_IMPL(attribute_hooks_exec_def, attribute_hooks_exec, HPy_mod_exec)

static HPyDef *attribute_hooks_defines[] = {
    &attribute_hooks_exec_def,
    NULL
};

static HPyGlobal *attribute_hooks_globals[] = {
    &OpenType,
    &KnobType,
    &NotedType,
    NULL
};

static HPyModuleDef attribute_hooks_module = {
    .size = 0,
    .defines = attribute_hooks_defines,
    .globals = attribute_hooks_globals,
};

static int
attribute_hooks_exec(HPyContext *ctx, HPy m)
{
    if ((OpenType_ready(ctx) < 0 ? -1 : hpp_add_global_type(ctx, m, OpenType)) < 0
        || (KnobType_ready(ctx) < 0 ? -1 : hpp_add_global_type(ctx, m, KnobType)) < 0
        || (NotedType_ready(ctx) < 0 ? -1 : hpp_add_global_type(ctx, m, NotedType)) < 0) {
        return -1;
    }
    return 0;
}

HPy_MODINIT(attribute_hooks, attribute_hooks_module)
