/* A type that wraps objects and one derived from it, which end in the same deallocation. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <stddef.h>
#include <stdlib.h>

typedef struct {
    HPyField wrapped;      /* null until it is initialised */
    HPyField weakrefs;
    int *uses;              /* owned */
} Wrapper;
static hpp_payloads Wrapper_payloads;
HPP_PAYLOAD_HELPERS(Wrapper, Wrapper_payloads)

typedef struct {
    Wrapper wrapper;
    HPyField label;        /* may be null */
} Labelled;
HPP_PAYLOAD_HELPERS(Labelled, Wrapper_payloads)

static long ended;

HPyDef_SLOT_IMPL(Wrapper_new_def, Wrapper_new, HPy_tp_new)
static HPy
Wrapper_new(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    Wrapper *self;
    HPy h_self = HPP_NEW_OPEN(ctx, &Wrapper_payloads, type, &self);

    if (HPy_IsNull(h_self))
        return HPy_NULL;
    self->uses = calloc(1, sizeof(int));
    if (self->uses == NULL) {
        HPy_Close(ctx, h_self);
        return HPyErr_NoMemory(ctx);
    }
    return h_self;
}

HPyDef_SLOT_IMPL(Wrapper_init_def, Wrapper_init, HPy_tp_init)
static int
Wrapper_init(HPyContext *ctx, HPy h_self, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    HPy payload_of_self = hpp_payload(ctx, &Wrapper_payloads, h_self);
    Wrapper *self = (Wrapper *)hpp_payload_AsStruct(ctx, payload_of_self);
    HPy wrapped;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "O:Wrapper", &wrapped)) {
        HPy_Close(ctx, payload_of_self);
        return -1;
    }
    hpp_store_field(ctx, payload_of_self, &self->wrapped, wrapped);
    HPy_Close(ctx, payload_of_self);
    return 0;
}

HPyDef_SLOT_IMPL(Wrapper_traverse_def, Wrapper_traverse, HPy_tp_traverse)
static int
Wrapper_traverse(void *op, HPyFunc_visitproc visit, void *arg)
{
    Wrapper *self = (Wrapper *)op;
    HPy_VISIT(&self->wrapped);
    HPy_VISIT(&self->weakrefs);
    return 0;
}

HPyDef_SLOT_IMPL(Wrapper_dealloc_def, Wrapper_dealloc, HPy_tp_destroy)
static void
Wrapper_dealloc(void *op)
{
    Wrapper *self = (Wrapper *)op;
    free(self->uses);
    ended++;
}

/* What the wrapped object is on an instance, where its type says that. */
HPyDef_METH_IMPL(Wrapper_bind_def, "bind", Wrapper_bind, HPyFunc_VARARGS)
static HPy
Wrapper_bind(HPyContext *ctx, HPy h_self, const HPy *args, size_t nargs)
{
    HPy payload_of_self = hpp_payload(ctx, &Wrapper_payloads, h_self);
    Wrapper *self = (Wrapper *)hpp_payload_AsStruct(ctx, payload_of_self);
    HPy instance, owner = HPy_NULL;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "O|O:bind", &instance, &owner)) {
        HPy_Close(ctx, payload_of_self);
        return HPy_NULL;
    }
    if (HPyField_IsNull(self->wrapped)) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "nothing is wrapped");
        HPy_Close(ctx, payload_of_self);
        return HPy_NULL;
    }
    ++*self->uses;
    HPy wrapped_h2 = hpp_load_field(ctx, payload_of_self, self->wrapped);
    HPy value_h = HPy_Type(ctx, wrapped_h2);
    if (!HPy_HasAttr_s(ctx, value_h, "__get__")) {
        HPy wrapped_h3 = hpp_load_field(ctx, payload_of_self, self->wrapped);
        HPy value_h2 = HPy_Type(ctx, wrapped_h3);
        HPyErr_Format(ctx, ctx->h_AttributeError, "'%s' object has no attribute '__get__'",
                     HPyType_GetName(ctx, value_h2));
        HPy_Close(ctx, value_h2);
        HPy_Close(ctx, wrapped_h3);
        HPy_Close(ctx, value_h);
        HPy_Close(ctx, wrapped_h2);
        HPy_Close(ctx, payload_of_self);
        return HPy_NULL;
    }
    HPy_Close(ctx, value_h);
    HPy_Close(ctx, wrapped_h2);
    if (HPy_Is(ctx, instance, ctx->h_None))
        instance = HPy_NULL;
    HPy wrapped_h4 = hpp_load_field(ctx, payload_of_self, self->wrapped);
    HPy result = hpp_descr_get(ctx, wrapped_h4, instance, owner);
    HPy_Close(ctx, wrapped_h4);
    HPy_Close(ctx, payload_of_self);
    return result;
}

/* Calls a function with an object; a proxy of super() stands for what it is bound to. */
HPyDef_METH_IMPL(Wrapper_apply_def, "apply", Wrapper_apply, HPyFunc_VARARGS)
static HPy
Wrapper_apply(HPyContext *ctx, HPy h_self, const HPy *args, size_t nargs)
{
    Wrapper *self = Wrapper_AsStruct(ctx, h_self);
    HPy bound_kept = HPy_NULL;
    HPy function, object, result;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:apply", &function, &object))
        return HPy_NULL;
    ++*self->uses;
    HPy super_h = HPy_GetItem_s(ctx, ctx->h_Builtins, "super");
    if (HPy_TypeCheck(ctx, object, super_h)) {
        bound_kept = HPy_GetAttr_s(ctx, object, "__self__");

        if (HPy_IsNull(bound_kept)) {
            HPy_Close(ctx, super_h);
            return HPy_NULL;
        }
        /* The proxy keeps it. */
        object = bound_kept;
    }
    HPy_Close(ctx, super_h);
    result = hpp_call_objects(ctx, function, object, HPy_NULL);
    HPy_Close(ctx, bound_kept);
    if (HPy_IsNull(result))
        return HPy_NULL;
    return result;
}

HPyDef_METH_IMPL(Wrapper_count_def, "count", Wrapper_count, HPyFunc_NOARGS)
static HPy
Wrapper_count(HPyContext *ctx, HPy h_self)
{
    Wrapper *self = Wrapper_AsStruct(ctx, h_self);
    return HPyLong_FromLong(ctx, *self->uses);
}

static HPyDef *Wrapper_Type_defines[] = {
    &Wrapper_new_def,
    &Wrapper_init_def,
    &Wrapper_bind_def,
    &Wrapper_apply_def,
    &Wrapper_count_def,
    NULL
};

static HPyType_Spec Wrapper_Type_spec = {
    .name = "wrapped_objects.Wrapper",
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
    .defines = Wrapper_Type_defines,
};

static HPyDef *Wrapper_Type_payload_defines[] = {
    &Wrapper_dealloc_def,
    &Wrapper_traverse_def,
    NULL
};

static HPyType_Spec Wrapper_Type_payload_spec = {
    .name = "wrapped_objects.Wrapper" " payload",
    .basicsize = sizeof(Wrapper),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = Wrapper_Type_payload_defines,
};

static HPyGlobal Wrapper_Type;

HPyDef_SLOT_IMPL(Labelled_init_def, Labelled_init, HPy_tp_init)
/* Wrapper_init for a tuple and a dict of keywords, as C hands them over. */
static int Wrapper_init_of_tuple(HPyContext *ctx, HPy self, HPy args, HPy kw)
{
    hpp_call call;
    if (!hpp_begin_call(ctx, args, HPy_NULL, &call))
        return -1;
    int result = Wrapper_init(ctx, self, call.args, (HPy_ssize_t)call.nargs, kw);
    hpp_end_call(ctx, &call);
    return result;
}

static int
Labelled_init(HPyContext *ctx, HPy h_self, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    HPy payload_of_self = hpp_payload(ctx, &Wrapper_payloads, h_self);
    Labelled *self = (Labelled *)hpp_payload_AsStruct(ctx, payload_of_self);
    HPy h_args = HPyTuple_FromArray(ctx, (HPy *)args, nargs);
    if (HPy_IsNull(h_args)) {
        HPy_Close(ctx, payload_of_self);
        return -1;
    }
    HPy label, rest;
    int result;

    if ((HPy_ssize_t)nargs != 2) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "a label and an object were expected");
        HPy_Close(ctx, payload_of_self);
        HPy_Close(ctx, h_args);
        return -1;
    }
    label = (hpp_has_argument(ctx, (HPy_ssize_t)nargs, 0) ? args[0] : HPy_NULL);
    hpp_store_field(ctx, payload_of_self, &self->label, label);
    rest = hpp_get_slice(ctx, h_args, 1, 2);
    if (HPy_IsNull(rest)) {
        HPy_Close(ctx, payload_of_self);
        HPy_Close(ctx, h_args);
        return -1;
    }
    result = Wrapper_init_of_tuple(ctx, h_self, rest, kwds);
    HPy_Close(ctx, rest);
    HPy_Close(ctx, payload_of_self);
    HPy_Close(ctx, h_args);
    return result;
}

HPyDef_SLOT_IMPL(Labelled_dealloc_def, Labelled_dealloc, HPy_tp_destroy)
static void
Labelled_dealloc(void *op)
{
    Labelled *self = (Labelled *)op;
    Wrapper_dealloc((Wrapper *)self);
}

HPyDef_METH_IMPL(Labelled_show_def, "show", Labelled_show, HPyFunc_NOARGS)
static HPy
Labelled_show(HPyContext *ctx, HPy h_self)
{
    HPy payload_of_self = hpp_payload(ctx, &Wrapper_payloads, h_self);
    Labelled *self = (Labelled *)hpp_payload_AsStruct(ctx, payload_of_self);
    if (HPyField_IsNull(self->label)) {
        HPy_Close(ctx, payload_of_self);
        return HPy_Dup(ctx, ctx->h_None);
    }
    HPy label_h2 = hpp_load_field(ctx, payload_of_self, self->label);
    HPy wrapped_h = hpp_load_field(ctx, payload_of_self, self->wrapper.wrapped);
    HPy result = HPyUnicode_FromFormat(ctx, "%S: %R", label_h2, wrapped_h);
    HPy_Close(ctx, label_h2);
    HPy_Close(ctx, wrapped_h);
    HPy_Close(ctx, payload_of_self);
    return result;
}

HPyDef_SLOT(Labelled_Type_traverse, HPy_tp_traverse)
static int Labelled_Type_traverse_impl(void *op, HPyFunc_visitproc visit, void *arg)
{
    Labelled *self = (Labelled *)op;
    HPy_VISIT(&self->wrapper.wrapped);
    HPy_VISIT(&self->wrapper.weakrefs);
    HPy_VISIT(&self->label);
    return 0;
}

static HPyDef *Labelled_Type_defines[] = {
    &Labelled_init_def,
    &Labelled_show_def,
    &Wrapper_new_def,
    NULL
};

static HPyType_Spec Labelled_Type_spec = {
    .name = "wrapped_objects.Labelled",
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
    .defines = Labelled_Type_defines,
};

static HPyDef *Labelled_Type_payload_defines[] = {
    &Labelled_dealloc_def,
    &Labelled_Type_traverse,
    NULL
};

static HPyType_Spec Labelled_Type_payload_spec = {
    .name = "wrapped_objects.Labelled" " payload",
    .basicsize = sizeof(Labelled),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = Labelled_Type_payload_defines,
};

static HPyGlobal Labelled_Type;

static int Labelled_Type_ready(HPyContext *ctx)
{
    HPy base = HPyGlobal_Load(ctx, Wrapper_Type);
    int result = hpp_make_open_type(ctx, &Labelled_Type_spec, base, &Labelled_Type_payload_spec,
        0, &Wrapper_payloads, &Labelled_Type);
    HPy_Close(ctx, base);
    return result;
}

HPyDef_METH_IMPL(count_ended_def, "count_ended", count_ended, HPyFunc_NOARGS)
static HPy
count_ended(HPyContext *ctx, HPy self)
{
    return HPyLong_FromLong(ctx, ended);
}

HPyDef_SLOT_IMPL(wrapped_objects_exec_def, wrapped_objects_exec, HPy_mod_exec)

static HPyDef *wrapped_objects_methods[] = {
    &count_ended_def,
    &wrapped_objects_exec_def,
    NULL
};

static HPyGlobal *wrapped_objects_globals[] = {
    &Wrapper_Type,
    &Labelled_Type,
    &Wrapper_payloads.get,
    &Wrapper_payloads.set,
    &Wrapper_payloads.types,
    &Wrapper_payloads.dict,
    NULL
};

static HPyModuleDef wrapped_objects_module = {
    .size = 0,
    .defines = wrapped_objects_methods,
    .globals = wrapped_objects_globals,
};

static int
add_type(HPyContext *ctx, HPy m, const char *name, HPy type)
{
    if (HPy_SetAttr_s(ctx, m, name, type) < 0) {
        return -1;
    }
    return 0;
}

static int
wrapped_objects_exec(HPyContext *ctx, HPy m)
{
    if (hpp_make_open_type(ctx, &Wrapper_Type_spec, HPy_NULL, &Wrapper_Type_payload_spec,
        HPP_PAYLOAD | HPP_WEAKREFS, &Wrapper_payloads, &Wrapper_Type) < 0 || Labelled_Type_ready(ctx) < 0)
        return -1;
    HPy wrapper_type_h2 = HPyGlobal_Load(ctx, Wrapper_Type);
    HPy labelled_type_h2 = HPy_NULL;
    if (add_type(ctx, m, "Wrapper", wrapper_type_h2) < 0 || add_type(ctx, m, "Labelled", (labelled_type_h2 = HPyGlobal_Load(ctx, Labelled_Type))) < 0) {
        HPy_Close(ctx, wrapper_type_h2);
        HPy_Close(ctx, labelled_type_h2);
        return -1;
    }
    HPy_Close(ctx, wrapper_type_h2);
    HPy_Close(ctx, labelled_type_h2);
    return 0;
}

HPy_MODINIT(wrapped_objects, wrapped_objects_module)
