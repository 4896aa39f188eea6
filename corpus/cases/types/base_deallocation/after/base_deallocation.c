/* Types whose deallocation ends in that of the type they derive from in C. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <stddef.h>

typedef struct {
    HPyField owner;
    HPyField weak;
    char *text;
} Note;
static hpp_payloads Note_payloads;
HPP_PAYLOAD_HELPERS(Note, Note_payloads)

typedef struct {
    Note note;
    HPyField reader;
} Letter;
HPP_PAYLOAD_HELPERS(Letter, Note_payloads)

static long freed;

HPyDef_SLOT_IMPL(Note_init_def, Note_init, HPy_tp_init)
static int
Note_init(HPyContext *ctx, HPy h_self, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    HPy payload_of_self = hpp_payload(ctx, &Note_payloads, h_self);
    Note *self = (Note *)hpp_payload_AsStruct(ctx, payload_of_self);
    HPy owner;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "O", &owner)) {
        HPy_Close(ctx, payload_of_self);
        return -1;
    }
    if (self->text == NULL)
        self->text = hpp_malloc(8);
    if (self->text == NULL) {
        HPyErr_NoMemory(ctx);
        HPy_Close(ctx, payload_of_self);
        return -1;
    }
    hpp_store_field(ctx, payload_of_self, &self->owner, owner);
    HPy_Close(ctx, payload_of_self);
    return 0;
}

HPyDef_SLOT_IMPL(Note_traverse_def, Note_traverse, HPy_tp_traverse)
static int
Note_traverse(void *op, HPyFunc_visitproc visit, void *arg)
{
    Note *self = (Note *)op;
    HPy_VISIT(&self->owner);
    HPy_VISIT(&self->weak);
    return 0;
}

HPyDef_SLOT_IMPL(Note_dealloc_def, Note_dealloc, HPy_tp_destroy)
static void
Note_dealloc(void *op)
{
    Note *self = (Note *)op;
    if (self->text != NULL)
        freed++;
    free(self->text);
}

HPyDef_SLOT_IMPL(Letter_dealloc_def, Letter_dealloc, HPy_tp_destroy)
static void
Letter_dealloc(void *op)
{
    Letter *self = (Letter *)op;
    Note_dealloc((Note *)self);
}

/* Hands itself to a function, without a cast. */
HPyDef_METH_IMPL(Letter_send_def, "send", Letter_send, HPyFunc_O)
static HPy
Letter_send(HPyContext *ctx, HPy h_self, HPy to)
{
    HPy payload_of_self = hpp_payload(ctx, &Note_payloads, h_self);
    Letter *self = (Letter *)hpp_payload_AsStruct(ctx, payload_of_self);
    hpp_store_field(ctx, payload_of_self, &self->reader, to);
    HPy owner_h = hpp_load_field(ctx, payload_of_self, self->note.owner);
    HPy result = hpp_call_objects(ctx, to, h_self, owner_h, HPy_NULL);
    HPy_Close(ctx, owner_h);
    HPy_Close(ctx, payload_of_self);
    return result;
}

HPyDef_METH_IMPL(note_freed_def, "freed", note_freed, HPyFunc_NOARGS)
static HPy
note_freed(HPyContext *ctx, HPy type)
{
    return HPyLong_FromLong(ctx, freed);
}

HPyDef_GETSET(Note_members_1, "__owner__",
    .doc = "whose it is")
static HPy Note_members_1_get(HPyContext *ctx, HPy self, void *closure)
{
    HPy payload = hpp_payload(ctx, &Note_payloads, self);
    if (HPy_IsNull(payload))
        return HPy_NULL;
    HPy value = hpp_get_member(ctx, payload,
        ((Note *)hpp_payload_AsStruct(ctx, payload))->owner, "__owner__");
    HPy_Close(ctx, payload);
    return value;
}
static int Note_members_1_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    HPy payload = hpp_payload(ctx, &Note_payloads, self);
    if (HPy_IsNull(payload))
        return -1;
    int result = hpp_set_member(ctx, payload,
        &((Note *)hpp_payload_AsStruct(ctx, payload))->owner, value, "__owner__");
    HPy_Close(ctx, payload);
    return result;
}

HPyDef_SLOT_IMPL(generic_new_def, HPyType_GenericNew, HPy_tp_new)

static HPyDef *Note_Type_defines[] = {
    &Note_members_1,
    &Note_init_def,
    &generic_new_def,
    NULL
};

static HPyType_Spec Note_Type_spec = {
    .name = "base_deallocation.Note",
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
    .defines = Note_Type_defines,
};

static HPyDef *Note_Type_payload_defines[] = {
    &Note_dealloc_def,
    &Note_traverse_def,
    NULL
};

static HPyType_Spec Note_Type_payload_spec = {
    .name = "base_deallocation.Note" " payload",
    .basicsize = sizeof(Note),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = Note_Type_payload_defines,
};

static HPyGlobal Note_Type;

HPyDef_SLOT(Letter_Type_traverse, HPy_tp_traverse)
static int Letter_Type_traverse_impl(void *op, HPyFunc_visitproc visit, void *arg)
{
    Letter *self = (Letter *)op;
    HPy_VISIT(&self->note.owner);
    HPy_VISIT(&self->note.weak);
    HPy_VISIT(&self->reader);
    return 0;
}

static HPyDef *Letter_Type_defines[] = {
    &Letter_send_def,
    NULL
};

static HPyType_Spec Letter_Type_spec = {
    .name = "base_deallocation.Letter",
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
    .defines = Letter_Type_defines,
};

static HPyDef *Letter_Type_payload_defines[] = {
    &Letter_dealloc_def,
    &Letter_Type_traverse,
    NULL
};

static HPyType_Spec Letter_Type_payload_spec = {
    .name = "base_deallocation.Letter" " payload",
    .basicsize = sizeof(Letter),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = Letter_Type_payload_defines,
};

static HPyGlobal Letter_Type;

static int Letter_Type_ready(HPyContext *ctx)
{
    HPy base = HPyGlobal_Load(ctx, Note_Type);
    int result = hpp_make_open_type(ctx, &Letter_Type_spec, base, &Letter_Type_payload_spec,
        0, &Note_payloads, &Letter_Type);
    HPy_Close(ctx, base);
    return result;
}

HPyDef_SLOT_IMPL(base_deallocation_exec_def, base_deallocation_exec, HPy_mod_exec)

static HPyDef *module_methods[] = {
    &note_freed_def,
    &base_deallocation_exec_def,
    NULL
};

static HPyGlobal *base_deallocation_globals[] = {
    &Note_Type,
    &Letter_Type,
    &Note_payloads.get,
    &Note_payloads.set,
    &Note_payloads.types,
    &Note_payloads.dict,
    NULL
};

static HPyModuleDef base_deallocation_module = {
    .size = 0,
    .defines = module_methods,
    .globals = base_deallocation_globals,
};

static int
base_deallocation_exec(HPyContext *ctx, HPy m)
{
    if (hpp_make_open_type(ctx, &Note_Type_spec, HPy_NULL, &Note_Type_payload_spec,
        HPP_PAYLOAD | HPP_WEAKREFS, &Note_payloads, &Note_Type) < 0)
        return -1;
    if (Letter_Type_ready(ctx) < 0)
        return -1;
    HPy note_type_h2 = HPyGlobal_Load(ctx, Note_Type);
    HPy letter_type_h2 = HPy_NULL;
    if (HPy_SetAttr_s(ctx, m, "Note", note_type_h2) < 0
            || HPy_SetAttr_s(ctx, m, "Letter", (letter_type_h2 = HPyGlobal_Load(ctx, Letter_Type))) < 0) {
        HPy_Close(ctx, note_type_h2);
        HPy_Close(ctx, letter_type_h2);
        return -1;
    }
    HPy_Close(ctx, note_type_h2);
    HPy_Close(ctx, letter_type_h2);
    return 0;
}

HPy_MODINIT(base_deallocation, base_deallocation_module)
