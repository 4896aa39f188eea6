/* Numbers modulo a prime: a number suite, type checks, and objects made in C. */
#include "hpy.h"
#include "hpy_port_support.h"

#define PRIME 101

typedef struct {
    long value;
} Residue;
HPyType_HELPERS(Residue)

static HPyGlobal Residue_Type;

static HPy
residue_from(HPyContext *ctx, long value)
{
    HPy residue_type_h = HPyGlobal_Load(ctx, Residue_Type);
    Residue *fresh;
    HPy h_fresh = HPy_New(ctx, residue_type_h, &fresh);
    HPy_Close(ctx, residue_type_h);

    if (HPy_IsNull(h_fresh))
        return HPy_NULL;
    fresh->value = ((value % PRIME) + PRIME) % PRIME;
    return h_fresh;
}

/* 1 and the value, 0 for something else, -1 with an exception */
static int
residue_value(HPyContext *ctx, HPy o, long *value)
{
    HPy residue_type_h = HPyGlobal_Load(ctx, Residue_Type);
    if (HPy_TypeCheck(ctx, o, residue_type_h)) {
        *value = (Residue_AsStruct(ctx, o))->value;
        HPy_Close(ctx, residue_type_h);
        return 1;
    }
    HPy_Close(ctx, residue_type_h);
    if (HPy_TypeCheck(ctx, o, ctx->h_LongType)) {
        *value = HPyLong_AsLong(ctx, o);
        return *value == -1 && HPyErr_Occurred(ctx) ? -1 : 1;
    }
    return 0;
}

HPyDef_SLOT_IMPL(residue_add_def, residue_add, HPy_nb_add)
static HPy
residue_add(HPyContext *ctx, HPy a, HPy b)
{
    long x, y;
    int left = residue_value(ctx, a, &x), right;

    if (left <= 0) {
        if (left < 0)
            return HPy_NULL;
        return HPy_Dup(ctx, ctx->h_NotImplemented);
    }
    right = residue_value(ctx, b, &y);
    if (right < 0)
        return HPy_NULL;
    if (right == 0)
        return HPy_Dup(ctx, ctx->h_NotImplemented);
    return residue_from(ctx, x % PRIME + y % PRIME);
}

HPyDef_SLOT_IMPL(residue_negative_def, residue_negative, HPy_nb_negative)
static HPy
residue_negative(HPyContext *ctx, HPy h_self)
{
    Residue *self = Residue_AsStruct(ctx, h_self);
    return residue_from(ctx, -self->value);
}

HPyDef_SLOT_IMPL(residue_bool_def, residue_bool, HPy_nb_bool)
static int
residue_bool(HPyContext *ctx, HPy h_self)
{
    Residue *self = Residue_AsStruct(ctx, h_self);
    return self->value != 0;
}

HPyDef_SLOT_IMPL(residue_int_def, residue_int, HPy_nb_int)
static HPyDef residue_int_nb_index = {
    .kind = HPyDef_Kind_Slot,
    .slot = {
        .slot = HPy_nb_index,
        .impl = (HPyCFunction)residue_int,
        .cpy_trampoline = (cpy_PyCFunction)residue_int_def_trampoline,
    },
};
static HPy
residue_int(HPyContext *ctx, HPy h_self)
{
    Residue *self = Residue_AsStruct(ctx, h_self);
    return HPyLong_FromLong(ctx, self->value);
}

HPyDef_SLOT_IMPL(residue_new_def, residue_new, HPy_tp_new)
static HPy
residue_new(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    long value;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "l:Residue", &value))
        return HPy_NULL;
    return residue_from(ctx, value);
}

HPyDef_SLOT_IMPL(residue_richcompare_def, residue_richcompare, HPy_tp_richcompare)
static HPy
residue_richcompare(HPyContext *ctx, HPy a, HPy b, HPy_RichCmpOp op)
{
    HPy value_h = HPy_Type(ctx, a);
    HPy residue_type_h = HPyGlobal_Load(ctx, Residue_Type);
    HPy residue_type_h2 = HPy_NULL;
    if (!HPy_Is(ctx, value_h, residue_type_h) || !hpp_exact(ctx, b, (residue_type_h2 = HPyGlobal_Load(ctx, Residue_Type)))
            || (op != HPy_EQ && op != HPy_NE)) {
        HPy_Close(ctx, value_h);
        HPy_Close(ctx, residue_type_h);
        HPy_Close(ctx, residue_type_h2);
        return HPy_Dup(ctx, ctx->h_NotImplemented);
    }
    HPy_Close(ctx, value_h);
    HPy_Close(ctx, residue_type_h);
    HPy_Close(ctx, residue_type_h2);
    if (((Residue_AsStruct(ctx, a))->value == (Residue_AsStruct(ctx, b))->value) == (op == HPy_EQ))
        return HPy_Dup(ctx, ctx->h_True);
    return HPy_Dup(ctx, ctx->h_False);
}

static HPyDef *Residue_Type_defines[] = {
    &residue_new_def,
    &residue_richcompare_def,
    &residue_add_def,
    &residue_negative_def,
    &residue_bool_def,
    &residue_int_def,
    &residue_int_nb_index,
    NULL
};

static HPyType_Spec Residue_Type_spec = {
    .name = "number_suite.Residue",
    .basicsize = sizeof(Residue),
    .builtin_shape = SHAPE(Residue),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Residue_Type_defines,
};

static HPyGlobal Residue_Type;

/* The sum of a residue and the residues in a list. */
HPyDef_METH_IMPL(total_def, "total", total, HPyFunc_VARARGS)
static HPy
total(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_first = HPy_NULL;
    HPy h_rest = HPy_NULL;
    HPy first, rest;
    HPy_ssize_t i;
    long sum;

    HPy residue_type_h = HPyGlobal_Load(ctx, Residue_Type);
    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO", &h_first, &h_rest)
            && hpp_arg_global_instance(ctx, h_first, Residue_Type, &first)
            && hpp_arg_instance(ctx, h_rest, ctx->h_ListType, &rest))) {
        HPy_Close(ctx, residue_type_h);
        return HPy_NULL;
    }
    HPy_Close(ctx, residue_type_h);
    sum = (Residue_AsStruct(ctx, first))->value;
    for (i = 0; i < HPy_Length(ctx, rest); i++) {
        long value;
        HPy item_h = HPy_GetItem_i(ctx, rest, i);
        int known = residue_value(ctx, item_h, &value);
        HPy_Close(ctx, item_h);

        if (known < 0)
            return HPy_NULL;
        if (known == 0) {
            HPyErr_SetString(ctx, ctx->h_TypeError, "a residue is wanted");
            return HPy_NULL;
        }
        sum += value % PRIME;
    }
    return residue_from(ctx, sum);
}

HPyDef_SLOT_IMPL(number_suite_exec_def, number_suite_exec, HPy_mod_exec)

static HPyDef *number_suite_methods[] = {
    &total_def,
    &number_suite_exec_def,
    NULL
};

static HPyGlobal *number_suite_globals[] = {
    &Residue_Type,
    NULL
};

static HPyModuleDef number_suite_module = {
    .size = 0,
    .defines = number_suite_methods,
    .globals = number_suite_globals,
};

static int
number_suite_exec(HPyContext *ctx, HPy m)
{
    if (hpp_make_type(ctx, &Residue_Type_spec, HPy_NULL, &Residue_Type) < 0) {
        return -1;
    }
    HPy residue_type_h2 = HPyGlobal_Load(ctx, Residue_Type);
    if (HPy_SetAttr_s(ctx, m, "Residue", residue_type_h2) < 0) {
        HPy_Close(ctx, residue_type_h2);
        return -1;
    }
    HPy_Close(ctx, residue_type_h2);
    return 0;
}

HPy_MODINIT(number_suite, number_suite_module)
