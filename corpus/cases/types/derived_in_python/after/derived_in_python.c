/* Types that Python classes may derive from, one of them derived in C from the other. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <stddef.h>
#include <string.h>

typedef struct {
    double balance;
    short moves;
    HPyField owner;   /* never null once made */
    HPyField last;    /* may be null */
    char *note;
} Account;
static hpp_payloads Account_payloads;
HPP_PAYLOAD_HELPERS(Account, Account_payloads)

typedef struct {
    Account account;
    double rate;
} Savings;
HPP_PAYLOAD_HELPERS(Savings, Account_payloads)

static HPyGlobal Account_Type;
static long released;

HPyDef_SLOT_IMPL(Account_new_def, Account_new, HPy_tp_new)
static HPy
Account_new(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    Account *self;
    HPy h_self = HPP_NEW_OPEN(ctx, &Account_payloads, type, &self);

    if (HPy_IsNull(h_self))
        return HPy_NULL;
    self->note = hpp_malloc(16);
    if (self->note == NULL) {
        HPy_Close(ctx, h_self);
        return HPyErr_NoMemory(ctx);
    }
    strcpy(self->note, "new");
    HPy unicode_h = HPyUnicode_FromString(ctx, "nobody");
    hpp_store_payload_field(ctx, &Account_payloads, h_self, &self->owner, unicode_h);
    HPy_Close(ctx, unicode_h);
    if (HPyField_IsNull(self->owner)) {
        HPy_Close(ctx, h_self);
        return HPy_NULL;
    }
    return h_self;
}

HPyDef_SLOT_IMPL(Account_init_def, Account_init, HPy_tp_init)
static int
Account_init(HPyContext *ctx, HPy h_self, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    HPy payload_of_self = hpp_payload(ctx, &Account_payloads, h_self);
    Account *self = (Account *)hpp_payload_AsStruct(ctx, payload_of_self);
    HPy h_parsed[2] = {HPy_NULL, HPy_NULL};
    static char *names[] = {"balance", "owner", NULL};
    HPy owner = HPy_NULL;

    if (!(hpp_unpack_keywords_dict(ctx, "Account", args, nargs, kwds,
            (const char *const *)names, 0, 2, 2, h_parsed)
            && hpp_arg_double(ctx, h_parsed[0], &self->balance)
            && hpp_arg_object(ctx, h_parsed[1], &owner))) {
        HPy_Close(ctx, payload_of_self);
        HPy_Close(ctx, h_parsed[0]);
        HPy_Close(ctx, h_parsed[1]);
        return -1;
    }
    if (!HPy_IsNull(owner)) {
        HPy old = hpp_load_field(ctx, payload_of_self, self->owner);

        hpp_store_field(ctx, payload_of_self, &self->owner, owner);
        HPy_Close(ctx, old);
    }
    HPy_Close(ctx, payload_of_self);
    HPy_Close(ctx, h_parsed[0]);
    HPy_Close(ctx, h_parsed[1]);
    return 0;
}

HPyDef_SLOT_IMPL(Account_traverse_def, Account_traverse, HPy_tp_traverse)
static int
Account_traverse(void *op, HPyFunc_visitproc visit, void *arg)
{
    Account *self = (Account *)op;
    HPy_VISIT(&self->owner);
    HPy_VISIT(&self->last);
    return 0;
}

HPyDef_SLOT_IMPL(Account_dealloc_def, Account_dealloc, HPy_tp_destroy)
static void
Account_dealloc(void *op)
{
    Account *self = (Account *)op;
    free(self->note);
    released++;
}

/* Keeps what was moved; a helper that needs the object for its field. */
static void
remember(HPyContext *ctx, HPy h_account, HPy amount)
{
    HPy payload_of_account = HPy_IsNull(h_account) ? HPy_NULL : hpp_payload(ctx, &Account_payloads, h_account);
    Account *account = (Account *)hpp_payload_AsStruct(ctx, payload_of_account);
    hpp_store_field(ctx, payload_of_account, &account->last, amount);
    account->moves++;
    HPy_Close(ctx, payload_of_account);
}

HPyDef_METH_IMPL(Account_move_def, "move", Account_move, HPyFunc_O,
    .doc = "Moves money.")
static HPy
Account_move(HPyContext *ctx, HPy h_self, HPy amount)
{
    Account *self = Account_AsStruct(ctx, h_self);
    double value = HPyFloat_AsDouble(ctx, amount);

    if (value == -1.0 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    self->balance += value;
    remember(ctx, h_self, amount);
    return HPyFloat_FromDouble(ctx, self->balance);
}

/* Takes everything that another account holds. */
HPyDef_METH_IMPL(Account_merge_def, "merge", Account_merge, HPyFunc_O)
static HPy
Account_merge(HPyContext *ctx, HPy h_self, HPy arg)
{
    HPy payload_of_self = hpp_payload(ctx, &Account_payloads, h_self);
    Account *self = (Account *)hpp_payload_AsStruct(ctx, payload_of_self);
    Account *other;
    HPy h_other = HPy_NULL;

    HPy account_type_h = HPyGlobal_Load(ctx, Account_Type);
    if (!HPy_TypeCheck(ctx, arg, account_type_h)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "an account was expected");
        HPy_Close(ctx, account_type_h);
        HPy_Close(ctx, payload_of_self);
        return HPy_NULL;
    }
    HPy_Close(ctx, account_type_h);
    other = Account_AsStruct(ctx, h_other = arg);
    self->balance += other->balance;
    other->balance = 0.0;
    HPy last_h = hpp_load_payload_field(ctx, &Account_payloads, h_other, other->last);
    hpp_store_field(ctx, payload_of_self, &self->last, last_h);
    HPy_Close(ctx, last_h);
    hpp_store_payload_field(ctx, &Account_payloads, h_other, &other->last, HPy_NULL);
    HPy_Close(ctx, payload_of_self);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH_IMPL(Account_call_def, "__call__", Account_call, HPyFunc_KEYWORDS)
static HPy
Account_call(HPyContext *ctx, HPy h_self, const HPy *args, size_t nargs, HPy kwds)
{
    Account *self = Account_AsStruct(ctx, h_self);
    HPy h_parsed[1] = {HPy_NULL};
    double factor;
    static char *names[] = {"factor", NULL};

    if (!(hpp_unpack_keywords(ctx, "function", args, nargs, kwds,
            (const char *const *)names, 1, 1, 1, h_parsed)
            && hpp_arg_double(ctx, h_parsed[0], &factor)))
        return HPy_NULL;
    return HPyFloat_FromDouble(ctx, self->balance * factor);
}

HPyDef_SLOT_IMPL(Account_add_def, Account_add, HPy_nb_add)
static HPy
Account_add(HPyContext *ctx, HPy left, HPy right)
{
    HPy account_type_h = HPyGlobal_Load(ctx, Account_Type);
    HPy account_type_h2 = HPy_NULL;
    if (!HPy_TypeCheck(ctx, left, account_type_h) || !HPy_TypeCheck(ctx, right, (account_type_h2 = HPyGlobal_Load(ctx, Account_Type)))) {
        HPy_Close(ctx, account_type_h);
        HPy_Close(ctx, account_type_h2);
        return HPy_Dup(ctx, ctx->h_NotImplemented);
    }
    HPy_Close(ctx, account_type_h);
    HPy_Close(ctx, account_type_h2);
    return HPyFloat_FromDouble(ctx, (Account_AsStruct(ctx, left))->balance + (Account_AsStruct(ctx, right))->balance);
}

HPyDef_SLOT_IMPL(Account_length_def, Account_length, HPy_sq_length)
static HPy_ssize_t
Account_length(HPyContext *ctx, HPy h_self)
{
    Account *self = Account_AsStruct(ctx, h_self);
    return self->moves;
}

HPyDef_SLOT_IMPL(Account_repr_def, Account_repr, HPy_tp_repr)
static HPy
Account_repr(HPyContext *ctx, HPy h_self)
{
    HPy payload_of_self = hpp_payload(ctx, &Account_payloads, h_self);
    Account *self = (Account *)hpp_payload_AsStruct(ctx, payload_of_self);
    HPy owner_h = hpp_load_field(ctx, payload_of_self, self->owner);
    HPy result = HPyUnicode_FromFormat(ctx, "<%s of %S>", self->note, owner_h);
    HPy_Close(ctx, owner_h);
    HPy_Close(ctx, payload_of_self);
    return result;
}

static HPy
Account_iter(HPyContext *ctx, HPy h_self)
{
    HPy payload_of_self = hpp_payload(ctx, &Account_payloads, h_self);
    Account *self = (Account *)hpp_payload_AsStruct(ctx, payload_of_self);
    HPy owner_h = hpp_load_field(ctx, payload_of_self, self->owner);
    HPy result = hpp_builtin1(ctx, "iter", owner_h);
    HPy_Close(ctx, owner_h);
    HPy_Close(ctx, payload_of_self);
    return result;
}

static HPy
Account_get_last(HPyContext *ctx, HPy h_self, void *closure)
{
    HPy payload_of_self = hpp_payload(ctx, &Account_payloads, h_self);
    Account *self = (Account *)hpp_payload_AsStruct(ctx, payload_of_self);
    if (HPyField_IsNull(self->last)) {
        HPy_Close(ctx, payload_of_self);
        return HPy_Dup(ctx, ctx->h_None);
    }
    HPy result = hpp_load_field(ctx, payload_of_self, self->last);
    HPy_Close(ctx, payload_of_self);
    return result;
}

HPyDef_METH_IMPL(Account_released_def, "released", Account_released, HPyFunc_NOARGS)
static HPy
Account_released(HPyContext *ctx, HPy type)
{
    return HPyLong_FromLong(ctx, released);
}

HPyDef_GETSET(Account_members_1, "balance",
    .doc = "what is there")
static HPy Account_members_1_get(HPyContext *ctx, HPy self, void *closure)
{
    return hpp_get_value_member(ctx,
        (char *)Account_AsStruct(ctx, self) + offsetof(Account, balance), HPyMember_DOUBLE);
}
static int Account_members_1_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    return hpp_set_value_member(ctx,
        (char *)Account_AsStruct(ctx, self) + offsetof(Account, balance), HPyMember_DOUBLE, value);
}
HPyDef_GETSET(Account_members_2, "moves")
static HPy Account_members_2_get(HPyContext *ctx, HPy self, void *closure)
{
    return hpp_get_value_member(ctx,
        (char *)Account_AsStruct(ctx, self) + offsetof(Account, moves), HPyMember_SHORT);
}
static int Account_members_2_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    return hpp_set_value_member(ctx,
        (char *)Account_AsStruct(ctx, self) + offsetof(Account, moves), HPyMember_SHORT, value);
}
HPyDef_GET(Account_members_3, "note")
static HPy Account_members_3_get(HPyContext *ctx, HPy self, void *closure)
{
    return hpp_get_value_member(ctx,
        (char *)Account_AsStruct(ctx, self) + offsetof(Account, note), HPyMember_STRING);
}
HPyDef_GETSET(Account_members_4, "owner")
static HPy Account_members_4_get(HPyContext *ctx, HPy self, void *closure)
{
    HPy payload = hpp_payload(ctx, &Account_payloads, self);
    if (HPy_IsNull(payload))
        return HPy_NULL;
    HPy value = hpp_get_member(ctx, payload,
        ((Account *)hpp_payload_AsStruct(ctx, payload))->owner, "owner");
    HPy_Close(ctx, payload);
    return value;
}
static int Account_members_4_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    HPy payload = hpp_payload(ctx, &Account_payloads, self);
    if (HPy_IsNull(payload))
        return -1;
    int result = hpp_set_member(ctx, payload,
        &((Account *)hpp_payload_AsStruct(ctx, payload))->owner, value, "owner");
    HPy_Close(ctx, payload);
    return result;
}

HPyDef_GET_IMPL(Account_getset_1, "last", Account_get_last,
    .doc = "The last amount that was moved, whichever way.")
HPyDef Account_getset_2 = {
    .kind = HPyDef_Kind_GetSet,
    .getset = {
        .name = "latest",
        .getter_impl = (HPyCFunction)Account_get_last,
        .getter_cpy_trampoline = (cpy_getter)Account_getset_1_get_trampoline,
    .doc = "The same by another name, for old callers.",
    },
};
HPyDef Account_getset_3 = {
    .kind = HPyDef_Kind_GetSet,
    .getset = {
        .name = "newest",
        .getter_impl = (HPyCFunction)Account_get_last,
        .getter_cpy_trampoline = (cpy_getter)Account_getset_1_get_trampoline,
    .doc = "The same by yet another name, for new ones.",
    },
};

HPyDef_METH(Account_Type_iter, "__iter__", HPyFunc_NOARGS)
static HPy Account_Type_iter_impl(HPyContext *ctx, HPy self)
{
    return Account_iter(ctx, self);
}

static HPyDef *Account_Type_defines[] = {
    &Account_new_def,
    &Account_init_def,
    &Account_call_def,
    &Account_repr_def,
    &Account_Type_iter,
    &Account_add_def,
    &Account_length_def,
    &Account_move_def,
    &Account_merge_def,
    &Account_members_1,
    &Account_members_2,
    &Account_members_3,
    &Account_members_4,
    &Account_getset_1,
    &Account_getset_2,
    &Account_getset_3,
    NULL
};

static HPyDef *Account_Type_staticmethods[] = {
    &Account_released_def,
    NULL
};

static HPyType_Spec Account_Type_staticmethods_spec = {
    .name = "derived_in_python.Account",
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Account_Type_staticmethods,
};

static HPyType_Spec Account_Type_spec = {
    .name = "derived_in_python.Account",
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
    .defines = Account_Type_defines,
    .doc = "Somebody's money",
};

static HPyDef *Account_Type_payload_defines[] = {
    &Account_dealloc_def,
    &Account_traverse_def,
    NULL
};

static HPyType_Spec Account_Type_payload_spec = {
    .name = "derived_in_python.Account" " payload",
    .basicsize = sizeof(Account),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = Account_Type_payload_defines,
};

static HPyGlobal Account_Type;

static int Account_Type_ready(HPyContext *ctx)
{
    if (hpp_make_open_type(ctx, &Account_Type_spec, HPy_NULL, &Account_Type_payload_spec,
        HPP_PAYLOAD, &Account_payloads, &Account_Type) < 0)
        return -1;
    HPy type = HPyGlobal_Load(ctx, Account_Type);
    int failed = hpp_publish_dunder(ctx, type, "__call__") < 0
        || hpp_publish_dunder(ctx, type, "__iter__") < 0
        || hpp_bind_methods(ctx, type, &Account_Type_staticmethods_spec, "staticmethod") < 0;
    HPy_Close(ctx, type);
    return failed ? -1 : 0;
}

HPyDef_METH_IMPL(Savings_year_def, "year", Savings_year, HPyFunc_NOARGS)
static HPy
Savings_year(HPyContext *ctx, HPy h_self)
{
    Savings *self = Savings_AsStruct(ctx, h_self);
    self->account.balance *= 1.0 + self->rate;
    return HPyFloat_FromDouble(ctx, self->account.balance);
}

HPyDef_GETSET(Savings_members_1, "rate",
    .doc = "What a year adds, as a part of what is there: 0.5 makes two of four into three of them. "
     "A rate below zero takes away, which banks seldom tell their customers beforehand. "
     "The rate may change at any time; what was added stays.")
static HPy Savings_members_1_get(HPyContext *ctx, HPy self, void *closure)
{
    return hpp_get_value_member(ctx,
        (char *)Savings_AsStruct(ctx, self) + offsetof(Savings, rate), HPyMember_DOUBLE);
}
static int Savings_members_1_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    return hpp_set_value_member(ctx,
        (char *)Savings_AsStruct(ctx, self) + offsetof(Savings, rate), HPyMember_DOUBLE, value);
}
HPyDef_GET(Savings_members_2, "interest",
    .doc = "The same to be read. It is the word that older callers know, and it will not go. "
     "Neither of them is what the account began with.")
static HPy Savings_members_2_get(HPyContext *ctx, HPy self, void *closure)
{
    return hpp_get_value_member(ctx,
        (char *)Savings_AsStruct(ctx, self) + offsetof(Savings, rate), HPyMember_DOUBLE);
}

HPyDef_SLOT(Savings_Type_traverse, HPy_tp_traverse)
static int Savings_Type_traverse_impl(void *op, HPyFunc_visitproc visit, void *arg)
{
    Savings *self = (Savings *)op;
    HPy_VISIT(&self->account.owner);
    HPy_VISIT(&self->account.last);
    return 0;
}

static HPyDef *Savings_Type_defines[] = {
    &Savings_year_def,
    &Savings_members_1,
    &Savings_members_2,
    &Account_new_def,
    NULL
};

static HPyType_Spec Savings_Type_spec = {
    .name = "derived_in_python.Savings",
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
    .defines = Savings_Type_defines,
};

static HPyDef *Savings_Type_payload_defines[] = {
    &Account_dealloc_def,
    &Savings_Type_traverse,
    NULL
};

static HPyType_Spec Savings_Type_payload_spec = {
    .name = "derived_in_python.Savings" " payload",
    .basicsize = sizeof(Savings),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = Savings_Type_payload_defines,
};

static HPyGlobal Savings_Type;

static int Savings_Type_ready(HPyContext *ctx)
{
    HPy base = HPyGlobal_Load(ctx, Account_Type);
    int result = hpp_make_open_type(ctx, &Savings_Type_spec, base, &Savings_Type_payload_spec,
        0, &Account_payloads, &Savings_Type);
    HPy_Close(ctx, base);
    return result;
}

HPyDef_SLOT_IMPL(derived_in_python_exec_def, derived_in_python_exec, HPy_mod_exec)

static HPyDef *derived_in_python_defines[] = {
    &derived_in_python_exec_def,
    NULL
};

static HPyGlobal *derived_in_python_globals[] = {
    &Account_Type,
    &Savings_Type,
    &Account_payloads.get,
    &Account_payloads.set,
    &Account_payloads.types,
    &Account_payloads.dict,
    NULL
};

static HPyModuleDef derived_in_python_module = {
    .size = 0,
    .defines = derived_in_python_defines,
    .globals = derived_in_python_globals,
};

static int
derived_in_python_exec(HPyContext *ctx, HPy m)
{
    if (Account_Type_ready(ctx) < 0 || Savings_Type_ready(ctx) < 0)
        return -1;
    HPy account_type_h2 = HPyGlobal_Load(ctx, Account_Type);
    HPy savings_type_h2 = HPy_NULL;
    if (HPy_SetAttr_s(ctx, m, "Account", account_type_h2) < 0
            || HPy_SetAttr_s(ctx, m, "Savings", (savings_type_h2 = HPyGlobal_Load(ctx, Savings_Type))) < 0) {
        HPy_Close(ctx, account_type_h2);
        HPy_Close(ctx, savings_type_h2);
        return -1;
    }
    HPy_Close(ctx, account_type_h2);
    HPy_Close(ctx, savings_type_h2);
    return 0;
}

HPy_MODINIT(derived_in_python, derived_in_python_module)
