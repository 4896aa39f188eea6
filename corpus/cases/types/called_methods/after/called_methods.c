/* Methods that C calls as well as Python, some for their effect alone, and one parser for several. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    long sum;
} Counter;
HPyType_HELPERS(Counter)

/* Sets how much is meant: 1 once, unless the caller says something else. */
static int
meant(HPyContext *ctx, HPy args, HPy kwargs, long *amount)
{
    HPy h_items[2] = {HPy_NULL, HPy_NULL};
    static char *names[] = {"amount", "times", NULL};
    long times = 1;

    *amount = 1;
    if (!(hpp_tuple_keywords(ctx, "function", args, kwargs,
            (const char *const *)names, 0, 2, 2, h_items)
            && hpp_arg_long(ctx, h_items[0], amount)
            && hpp_arg_long(ctx, h_items[1], &times))) {
        HPy_Close(ctx, h_items[0]);
        HPy_Close(ctx, h_items[1]);
        return -1;
    }
    *amount *= times;
    HPy_Close(ctx, h_items[0]);
    HPy_Close(ctx, h_items[1]);
    return 0;
}

HPyDef_METH_IMPL(Counter_add_def, "add", Counter_add, HPyFunc_KEYWORDS)
static HPy
Counter_add(HPyContext *ctx, HPy h_self, const HPy *args, size_t nargs, HPy kwargs)
{
    Counter *self = Counter_AsStruct(ctx, h_self);
    HPy h_kwargs = HPy_NULL;
    HPy h_args = HPyTuple_FromArray(ctx, (HPy *)args, nargs);
    if (HPy_IsNull(h_args) || !hpp_pack_keywords(ctx, args, nargs, kwargs, &h_kwargs)) {
        HPy_Close(ctx, h_args);
        return HPy_NULL;
    }
    long amount;

    if (meant(ctx, h_args, h_kwargs, &amount) < 0) {
        HPy_Close(ctx, h_kwargs);
        HPy_Close(ctx, h_args);
        return HPy_NULL;
    }
    self->sum += amount;
    HPy result = HPyLong_FromLong(ctx, self->sum);
    HPy_Close(ctx, h_kwargs);
    HPy_Close(ctx, h_args);
    return result;
}

HPyDef_METH_IMPL(Counter_take_def, "take", Counter_take, HPyFunc_KEYWORDS)
static HPy
Counter_take(HPyContext *ctx, HPy h_self, const HPy *args, size_t nargs, HPy kwargs)
{
    Counter *self = Counter_AsStruct(ctx, h_self);
    HPy h_kwargs = HPy_NULL;
    HPy h_args = HPyTuple_FromArray(ctx, (HPy *)args, nargs);
    if (HPy_IsNull(h_args) || !hpp_pack_keywords(ctx, args, nargs, kwargs, &h_kwargs)) {
        HPy_Close(ctx, h_args);
        return HPy_NULL;
    }
    long amount;

    if (meant(ctx, h_args, h_kwargs, &amount) < 0) {
        HPy_Close(ctx, h_kwargs);
        HPy_Close(ctx, h_args);
        return HPy_NULL;
    }
    self->sum -= amount;
    HPy result = HPyLong_FromLong(ctx, self->sum);
    HPy_Close(ctx, h_kwargs);
    HPy_Close(ctx, h_args);
    return result;
}

HPyDef_METH_IMPL(Counter_sum_def, "sum", Counter_sum, HPyFunc_NOARGS)
static HPy
Counter_sum(HPyContext *ctx, HPy h_self)
{
    Counter *self = Counter_AsStruct(ctx, h_self);
    return HPyLong_FromLong(ctx, self->sum);
}

HPyDef_METH_IMPL(Counter_both_def, "both", Counter_both, HPyFunc_VARARGS)
static HPy
Counter_both(HPyContext *ctx, HPy h_self, const HPy *args, size_t nargs)
{
    Counter *self = Counter_AsStruct(ctx, h_self);
    HPy sum = Counter_sum(ctx, h_self), other;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "O", &other)) {
        HPy_Close(ctx, sum);
        return HPy_NULL;
    }
    HPy result = hpp_build_value(ctx, "(NO)", sum, other);
    HPy_Close(ctx, sum);
    return result;
}

HPyDef_METH_IMPL(Counter_enter_def, "enter", Counter_enter, HPyFunc_NOARGS)
/* Counter_add for a tuple and a dict of keywords, as C hands them over. */
static HPy Counter_add_of_tuple(HPyContext *ctx, HPy self, HPy args, HPy kw)
{
    hpp_call call;
    if (!hpp_begin_call(ctx, args, kw, &call))
        return HPy_NULL;
    HPy result = Counter_add(ctx, self, call.args, call.nargs, call.kwnames);
    hpp_end_call(ctx, &call);
    return result;
}

static HPy
Counter_enter(HPyContext *ctx, HPy h_self)
{
    Counter *self = Counter_AsStruct(ctx, h_self);
    HPy none = HPyTuple_FromArray(ctx, NULL, 0);
    HPy result;

    if (HPy_IsNull(none))
        return HPy_NULL;
    result = Counter_add_of_tuple(ctx, h_self, none, HPy_NULL);
    HPy_Close(ctx, none);
    if (HPy_IsNull(result))
        return HPy_NULL;
    HPy_Close(ctx, result);
    return HPy_Dup(ctx, h_self);
}

HPyDef_METH_IMPL(Counter_exit_def, "exit", Counter_exit, HPyFunc_VARARGS)
/* Counter_take for a tuple and a dict of keywords, as C hands them over. */
static HPy Counter_take_of_tuple(HPyContext *ctx, HPy self, HPy args, HPy kw)
{
    hpp_call call;
    if (!hpp_begin_call(ctx, args, kw, &call))
        return HPy_NULL;
    HPy result = Counter_take(ctx, self, call.args, call.nargs, call.kwnames);
    hpp_end_call(ctx, &call);
    return result;
}

static HPy
Counter_exit(HPyContext *ctx, HPy h_self, const HPy *args, size_t nargs)
{
    Counter *self = Counter_AsStruct(ctx, h_self);
    HPy keywords = hpp_build_value(ctx, "{s:l}", "times", 2L);
    HPy one = HPy_BuildValue(ctx, "(l)", 1L);
    HPy result = HPy_NULL;

    if (!HPy_IsNull(keywords) && !HPy_IsNull(one))
        result = Counter_take_of_tuple(ctx, h_self, one, keywords);
    HPy_Close(ctx, keywords);
    HPy_Close(ctx, one);
    if (HPy_IsNull(result))
        return HPy_NULL;
    HPy_Close(ctx, result);
    return Counter_both(ctx, h_self, args, nargs);
}

HPyDef_SLOT_IMPL(generic_new_def, HPyType_GenericNew, HPy_tp_new)

static HPyDef *Counter_Type_defines[] = {
    &Counter_add_def,
    &Counter_take_def,
    &Counter_sum_def,
    &Counter_both_def,
    &Counter_enter_def,
    &Counter_exit_def,
    &generic_new_def,
    NULL
};

static HPyType_Spec Counter_Type_spec = {
    .name = "called_methods.Counter",
    .basicsize = sizeof(Counter),
    .builtin_shape = SHAPE(Counter),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Counter_Type_defines,
};

static HPyGlobal Counter_Type;

/* Whether the two can be added at all. */
HPyDef_METH_IMPL(addable_def, "addable", addable, HPyFunc_VARARGS)
static HPy
addable(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy a, b, sum;
    long answer = 0;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO", &a, &b))
        return HPy_NULL;
    if (!HPy_IsNull((sum = HPy_Add(ctx, a, b)))) {
        HPy_Close(ctx, sum);
        answer = 1;
    }
    else
        HPyErr_Clear(ctx);
    return HPyLong_FromLong(ctx, answer);
}

HPyDef_SLOT_IMPL(called_methods_exec_def, called_methods_exec, HPy_mod_exec)

static HPyDef *called_methods_methods[] = {
    &addable_def,
    &called_methods_exec_def,
    NULL
};

static HPyGlobal *called_methods_globals[] = {
    &Counter_Type,
    NULL
};

static HPyModuleDef called_methods_module = {
    .size = 0,
    .defines = called_methods_methods,
    .globals = called_methods_globals,
};

static int
called_methods_exec(HPyContext *ctx, HPy module)
{
    if (hpp_make_type(ctx, &Counter_Type_spec, HPy_NULL, &Counter_Type) < 0)
        return -1;
    HPy counter_type_h2 = HPyGlobal_Load(ctx, Counter_Type);
    if (HPy_SetAttr_s(ctx, module, "Counter", counter_type_h2) < 0) {
        HPy_Close(ctx, counter_type_h2);
        return -1;
    }
    HPy_Close(ctx, counter_type_h2);
    return 0;
}

HPy_MODINIT(called_methods, called_methods_module)
