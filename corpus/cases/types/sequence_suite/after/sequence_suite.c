/* Bytes of a number: a sequence and a mapping suite; the type is added, not made ready by hand. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    unsigned char digits[8];
} Octets;
HPyType_HELPERS(Octets)

HPyDef_SLOT_IMPL(Octets_length_def, Octets_length, HPy_sq_length)
static HPyDef Octets_length_mp_length = {
    .kind = HPyDef_Kind_Slot,
    .slot = {
        .slot = HPy_mp_length,
        .impl = (HPyCFunction)Octets_length,
        .cpy_trampoline = (cpy_PyCFunction)Octets_length_def_trampoline,
    },
};
static HPy_ssize_t
Octets_length(HPyContext *ctx, HPy self)
{
    return 8;
}

HPyDef_SLOT_IMPL(Octets_item_def, Octets_item, HPy_sq_item)
static HPy
Octets_item(HPyContext *ctx, HPy h_self, HPy_ssize_t i)
{
    Octets *self = Octets_AsStruct(ctx, h_self);
    if (i < 0 || i >= 8) {
        HPyErr_SetString(ctx, ctx->h_IndexError, "no such octet");
        return HPy_NULL;
    }
    return HPyLong_FromLong(ctx, self->digits[i]);
}

HPyDef_SLOT_IMPL(Octets_ass_item_def, Octets_ass_item, HPy_sq_ass_item)
static int
Octets_ass_item(HPyContext *ctx, HPy h_self, HPy_ssize_t i, HPy value)
{
    Octets *self = Octets_AsStruct(ctx, h_self);
    long digit;

    if (i < 0 || i >= 8) {
        HPyErr_SetString(ctx, ctx->h_IndexError, "no such octet");
        return -1;
    }
    if (HPy_IsNull(value)) {
        self->digits[i] = 0;
        return 0;
    }
    digit = HPyLong_AsLong(ctx, value);
    if (digit == -1 && HPyErr_Occurred(ctx))
        return -1;
    self->digits[i] = (unsigned char)digit;
    return 0;
}

HPyDef_SLOT_IMPL(Octets_contains_def, Octets_contains, HPy_sq_contains)
static int
Octets_contains(HPyContext *ctx, HPy h_self, HPy value)
{
    Octets *self = Octets_AsStruct(ctx, h_self);
    long digit = HPyLong_AsLong(ctx, value);
    int i;

    if (digit == -1 && HPyErr_Occurred(ctx))
        return -1;
    for (i = 0; i < 8; i++)
        if (self->digits[i] == digit)
            return 1;
    return 0;
}

/* By text: "low" or "high". */
HPyDef_SLOT_IMPL(Octets_subscript_def, Octets_subscript, HPy_mp_subscript)
static HPy
Octets_subscript(HPyContext *ctx, HPy h_self, HPy key)
{
    Octets *self = Octets_AsStruct(ctx, h_self);
    if (HPyUnicode_Check(ctx, key)) {
        const char *text = HPyUnicode_AsUTF8AndSize(ctx, key, NULL);

        if (text == NULL)
            return HPy_NULL;
        return HPyLong_FromLong(ctx, self->digits[text[0] == 'l' ? 0 : 7]);
    }
    if (HPy_TypeCheck(ctx, key, ctx->h_LongType)) {
        HPy_ssize_t i = HPyLong_AsSsize_t(ctx, key);

        if (i == -1 && HPyErr_Occurred(ctx))
            return HPy_NULL;
        return Octets_item(ctx, h_self, i < 0 ? i + 8 : i);
    }
    HPyErr_SetString(ctx, ctx->h_TypeError, "an int or a str is wanted");
    return HPy_NULL;
}

HPyDef_SLOT_IMPL(generic_new_def, HPyType_GenericNew, HPy_tp_new)

static HPyDef *Octets_Type_defines[] = {
    &generic_new_def,
    &Octets_length_def,
    &Octets_item_def,
    &Octets_ass_item_def,
    &Octets_contains_def,
    &Octets_length_mp_length,
    &Octets_subscript_def,
    NULL
};

static HPyType_Spec Octets_Type_spec = {
    .name = "sequence_suite.Octets",
    .basicsize = sizeof(Octets),
    .builtin_shape = SHAPE(Octets),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Octets_Type_defines,
};

static HPyGlobal Octets_Type;

HPyDef_SLOT_IMPL(sequence_suite_exec_def, sequence_suite_exec, HPy_mod_exec)

static HPyDef *sequence_suite_defines[] = {
    &sequence_suite_exec_def,
    NULL
};

static HPyGlobal *sequence_suite_globals[] = {
    &Octets_Type,
    NULL
};

static HPyModuleDef sequence_suite_module = {
    .size = 0,
    .defines = sequence_suite_defines,
    .globals = sequence_suite_globals,
};

static int
sequence_suite_exec(HPyContext *ctx, HPy m)
{
    if ((hpp_make_type(ctx, &Octets_Type_spec, HPy_NULL, &Octets_Type) < 0 ? -1 : hpp_add_global_type(ctx, m, Octets_Type)) < 0) {
        return -1;
    }
    return 0;
}

HPy_MODINIT(sequence_suite, sequence_suite_module)
