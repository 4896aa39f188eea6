/* A type whose objects keep other objects: fields, members, traversal. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    HPyField head;     /* never null once made */
    HPyField tail;     /* may be null */
    int changes;
} Pair;
HPyType_HELPERS(Pair)

HPyDef_SLOT_IMPL(Pair_traverse_def, Pair_traverse, HPy_tp_traverse)
static int
Pair_traverse(void *op, HPyFunc_visitproc visit, void *arg)
{
    Pair *self = (Pair *)op;
    HPy_VISIT(&self->head);
    HPy_VISIT(&self->tail);
    return 0;
}

HPyDef_SLOT_IMPL(Pair_new_def, Pair_new, HPy_tp_new)
static HPy
Pair_new(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    Pair *self;
    HPy h_self = HPy_New(ctx, type, &self);

    if (!HPy_IsNull(h_self)) {
        HPy unicode_h = HPyUnicode_FromString(ctx, "");
        hpp_store_field(ctx, h_self, &self->head, unicode_h);
        HPy_Close(ctx, unicode_h);
        if (HPyField_IsNull(self->head)) {
            HPy_Close(ctx, h_self);
            return HPy_NULL;
        }
        hpp_store_field(ctx, h_self, &self->tail, HPy_NULL);
    }
    return h_self;
}

/* Keeps what it is given, and counts. */
static void
set_tail(HPyContext *ctx, HPy h_self, HPy value)
{
    Pair *self = Pair_AsStruct(ctx, h_self);
    hpp_store_field(ctx, h_self, &self->tail, value);
    self->changes++;
}

HPyDef_SLOT_IMPL(Pair_init_def, Pair_init, HPy_tp_init)
static int
Pair_init(HPyContext *ctx, HPy h_self, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    Pair *self = Pair_AsStruct(ctx, h_self);
    HPy h_parsed[2] = {HPy_NULL, HPy_NULL};
    static char *names[] = {"head", "tail", NULL};
    HPy head = HPy_NULL, tail = HPy_NULL, old;

    if (!(hpp_unpack_keywords_dict(ctx, "function", args, nargs, kwds,
            (const char *const *)names, 0, 2, 2, h_parsed)
            && hpp_arg_object(ctx, h_parsed[0], &head)
            && hpp_arg_object(ctx, h_parsed[1], &tail))) {
        HPy_Close(ctx, h_parsed[0]);
        HPy_Close(ctx, h_parsed[1]);
        return -1;
    }
    if (!HPy_IsNull(head)) {
        old = hpp_load_field(ctx, h_self, self->head);
        hpp_store_field(ctx, h_self, &self->head, head);
        HPy_Close(ctx, old);
    }
    if (!HPy_IsNull(tail))
        set_tail(ctx, h_self, tail);
    HPy_Close(ctx, h_parsed[0]);
    HPy_Close(ctx, h_parsed[1]);
    return 0;
}

HPyDef_GETSET(Pair_members_1, "head",
    .doc = "first")
static HPy Pair_members_1_get(HPyContext *ctx, HPy self, void *closure)
{
    return hpp_get_member(ctx, self, Pair_AsStruct(ctx, self)->head, "head");
}
static int Pair_members_1_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    return hpp_set_member(ctx, self, &Pair_AsStruct(ctx, self)->head, value, "head");
}
HPyDef_MEMBER(Pair_members_2, "changes", HPyMember_INT, offsetof(Pair, changes), .readonly = 1)

HPyDef_METH_IMPL(Pair_swap_def, "swap", Pair_swap, HPyFunc_NOARGS)
static HPy
Pair_swap(HPyContext *ctx, HPy h_self)
{
    Pair *self = Pair_AsStruct(ctx, h_self);
    HPy other = hpp_load_field(ctx, h_self, self->tail);

    if (HPy_IsNull(other)) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "there is no tail");
        return HPy_NULL;
    }
    HPy head_h = hpp_load_field(ctx, h_self, self->head);
    hpp_store_field(ctx, h_self, &self->tail, head_h);
    HPy_Close(ctx, head_h);
    hpp_store_field(ctx, h_self, &self->head, other);
    HPy_Close(ctx, other);
    self->changes++;
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH_IMPL(Pair_get_tail_def, "tail", Pair_get_tail, HPyFunc_NOARGS)
static HPy
Pair_get_tail(HPyContext *ctx, HPy h_self)
{
    Pair *self = Pair_AsStruct(ctx, h_self);
    if (HPyField_IsNull(self->tail))
        return HPy_Dup(ctx, ctx->h_None);
    return hpp_load_field(ctx, h_self, self->tail);
}

HPyDef_METH_IMPL(Pair_drop_def, "drop", Pair_drop, HPyFunc_NOARGS)
static HPy
Pair_drop(HPyContext *ctx, HPy op)
{
    hpp_store_field(ctx, op, &(Pair_AsStruct(ctx, op))->tail, HPy_NULL);
    return HPy_Dup(ctx, ctx->h_None);
}

/* Whether both halves are equal. */
HPyDef_METH_IMPL(Pair_even_def, "even", Pair_even, HPyFunc_NOARGS)
static HPy
Pair_even(HPyContext *ctx, HPy h_self)
{
    Pair *self = Pair_AsStruct(ctx, h_self);
    int equal;

    if (HPyField_IsNull(self->head) || HPyField_IsNull(self->tail))
        return HPy_Dup(ctx, ctx->h_False);
    HPy head_h2 = hpp_load_field(ctx, h_self, self->head);
    HPy tail_h2 = hpp_load_field(ctx, h_self, self->tail);
    equal = hpp_rich_compare_bool(ctx, head_h2, tail_h2, HPy_EQ);
    HPy_Close(ctx, head_h2);
    HPy_Close(ctx, tail_h2);
    if (equal < 0)
        return HPy_NULL;
    return HPyBool_FromLong(ctx, equal);
}

static HPyDef *PairType_defines[] = {
    &Pair_new_def,
    &Pair_init_def,
    &Pair_members_1,
    &Pair_members_2,
    &Pair_swap_def,
    &Pair_get_tail_def,
    &Pair_drop_def,
    &Pair_even_def,
    &Pair_traverse_def,
    NULL
};

static HPyType_Spec PairType_spec = {
    .name = "object_fields.Pair",
    .basicsize = sizeof(Pair),
    .builtin_shape = SHAPE(Pair),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = PairType_defines,
    .doc = "Two objects",
};

static HPyGlobal PairType;

HPyDef_SLOT_IMPL(object_fields_exec_def, object_fields_exec, HPy_mod_exec)

static HPyDef *object_fields_defines[] = {
    &object_fields_exec_def,
    NULL
};

static HPyGlobal *object_fields_globals[] = {
    &PairType,
    NULL
};

static HPyModuleDef object_fields_module = {
    .size = 0,
    .defines = object_fields_defines,
    .globals = object_fields_globals,
};

static int
object_fields_exec(HPyContext *ctx, HPy m)
{
    if (hpp_make_type(ctx, &PairType_spec, HPy_NULL, &PairType) < 0)
        return -1;
    HPy pairtype_h2 = HPyGlobal_Load(ctx, PairType);
    if (HPy_SetAttr_s(ctx, m, "Pair", pairtype_h2) < 0) {
        HPy_Close(ctx, pairtype_h2);
        return -1;
    }
    HPy_Close(ctx, pairtype_h2);
    return 0;
}

HPy_MODINIT(object_fields, object_fields_module)
