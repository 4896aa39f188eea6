/* Methods of classes: each is called without an instance. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    long cents;
} Price;
HPyType_HELPERS(Price)

static HPyGlobal Price_Type;

static HPy
new_price(HPyContext *ctx, HPy type, long cents)
{
    Price *self;
    HPy h_self = HPy_New(ctx, type, &self);

    if (!HPy_IsNull(h_self))
        self->cents = cents;
    return h_self;
}

/* The alternative constructors get the class. */
HPyDef_METH(Price_from_cents_def, "from_cents", HPyFunc_VARARGS,
    .doc = "a price of so many cents")
static HPy
Price_from_cents(HPyContext *ctx, HPy cls, const HPy *args, size_t nargs)
{
    long cents;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "l:from_cents", &cents))
        return HPy_NULL;
    return new_price(ctx, cls, cents);
}

static HPy
Price_from_cents_def_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    if (nargs < 1)
        return HPyErr_Format(ctx, ctx->h_TypeError, "%s() needs a class (%zd arguments given)",
                             "from_cents", (HPy_ssize_t)nargs - 1);
    return Price_from_cents(ctx, args[0], args + 1, nargs - 1);
}

HPyDef_METH(Price_free_def, "free", HPyFunc_VARARGS)
static HPy
Price_free(HPyContext *ctx, HPy type)
{
    return new_price(ctx, type, 0);
}

static HPy
Price_free_def_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    if (nargs != 1)
        return HPyErr_Format(ctx, ctx->h_TypeError, "%s() takes no arguments (%zd given)",
                             "free", (HPy_ssize_t)nargs - 1);
    return Price_free(ctx, args[0]);
}

HPyDef_METH(Price_like_def, "like", HPyFunc_VARARGS)
static HPy
Price_like(HPyContext *ctx, HPy cls, HPy other)
{
    HPy price_type_h = HPyGlobal_Load(ctx, Price_Type);
    if (!HPy_TypeCheck(ctx, other, price_type_h)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "not a price");
        HPy_Close(ctx, price_type_h);
        return HPy_NULL;
    }
    HPy_Close(ctx, price_type_h);
    return new_price(ctx, cls, (Price_AsStruct(ctx, other))->cents);
}

static HPy
Price_like_def_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    if (nargs != 2)
        return HPyErr_Format(ctx, ctx->h_TypeError, "%s() takes exactly one argument (%zd given)",
                             "like", (HPy_ssize_t)nargs - 1);
    return Price_like(ctx, args[0], args[1]);
}

HPyDef_METH(Price_of_def, "of", HPyFunc_KEYWORDS)
static HPy
Price_of(HPyContext *ctx, HPy cls, const HPy *args, size_t nargs, HPy kwds)
{
    HPy h_parsed[2] = {HPy_NULL, HPy_NULL};
    static char *names[] = {"euros", "cents", NULL};
    long euros;
    long cents = 0;

    if (!(hpp_unpack_keywords(ctx, "of", args, nargs, kwds,
            (const char *const *)names, 1, 2, 2, h_parsed)
            && hpp_arg_long(ctx, h_parsed[0], &euros)
            && hpp_arg_long(ctx, h_parsed[1], &cents)))
        return HPy_NULL;
    return new_price(ctx, cls, euros * 100 + cents);
}

static HPy
Price_of_def_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    if (nargs < 1)
        return HPyErr_Format(ctx, ctx->h_TypeError, "%s() needs a class (%zd arguments given)",
                             "of", (HPy_ssize_t)nargs - 1);
    return Price_of(ctx, args[0], args + 1, nargs - 1, kwnames);
}

/* The static methods get nothing but their arguments. */
HPyDef_METH_IMPL(Price_is_price_def, "is_price", Price_is_price, HPyFunc_O,
    .doc = "whether it is a price")
static HPy
Price_is_price(HPyContext *ctx, HPy null, HPy arg)
{
    HPy price_type_h = HPyGlobal_Load(ctx, Price_Type);
    HPy result = HPyBool_FromLong(ctx, HPy_TypeCheck(ctx, arg, price_type_h));
    HPy_Close(ctx, price_type_h);
    return result;
}

HPyDef_METH(Price_sum_def, "sum", HPyFunc_VARARGS)
static HPy
Price_sum(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy first, second;

    if (!HPy_IsNull(self))
        return HPyErr_Format(ctx, ctx->h_SystemError, "a static method has no self");
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:sum", &first, &second))
        return HPy_NULL;
    return HPy_Add(ctx, first, second);
}

static HPy
Price_sum_def_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    return Price_sum(ctx, HPy_NULL, args, nargs);
}

HPyDef_METH_IMPL(Price_cents_def, "cents", Price_cents, HPyFunc_NOARGS)
static HPy
Price_cents(HPyContext *ctx, HPy self)
{
    return HPyLong_FromLong(ctx, (Price_AsStruct(ctx, self))->cents);
}

HPyDef_SLOT(Price_Type_new, HPy_tp_new)
static HPy Price_Type_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    return HPyErr_SetString(ctx, ctx->h_TypeError,
        "cannot create '" "class_methods.Price" "' instances");
}

static HPyDef *Price_Type_defines[] = {
    &Price_cents_def,
    &Price_Type_new,
    NULL
};

static HPyDef *Price_Type_classmethods[] = {
    &Price_from_cents_def,
    &Price_free_def,
    &Price_like_def,
    &Price_of_def,
    NULL
};

static HPyType_Spec Price_Type_classmethods_spec = {
    .name = "class_methods.Price",
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Price_Type_classmethods,
};

static HPyDef *Price_Type_staticmethods[] = {
    &Price_is_price_def,
    &Price_sum_def,
    NULL
};

static HPyType_Spec Price_Type_staticmethods_spec = {
    .name = "class_methods.Price",
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Price_Type_staticmethods,
};

static HPyType_Spec Price_Type_spec = {
    .name = "class_methods.Price",
    .basicsize = sizeof(Price),
    .builtin_shape = SHAPE(Price),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Price_Type_defines,
};

static HPyGlobal Price_Type;

static int Price_Type_ready(HPyContext *ctx)
{
    if (hpp_make_type(ctx, &Price_Type_spec, HPy_NULL, &Price_Type) < 0)
        return -1;
    HPy type = HPyGlobal_Load(ctx, Price_Type);
    int failed = hpp_bind_methods(ctx, type, &Price_Type_classmethods_spec, "classmethod") < 0
        || hpp_bind_methods(ctx, type, &Price_Type_staticmethods_spec, "staticmethod") < 0;
    HPy_Close(ctx, type);
    return failed ? -1 : 0;
}

HPyDef_SLOT_IMPL(class_methods_exec_def, class_methods_exec, HPy_mod_exec)

static HPyDef *class_methods_defines[] = {
    &class_methods_exec_def,
    NULL
};

static HPyGlobal *class_methods_globals[] = {
    &Price_Type,
    NULL
};

static HPyModuleDef class_methods_module = {
    .size = 0,
    .defines = class_methods_defines,
    .globals = class_methods_globals,
};

static int
class_methods_exec(HPyContext *ctx, HPy m)
{
    if (Price_Type_ready(ctx) < 0)
        return -1;
    if (hpp_add_global_type(ctx, m, Price_Type) < 0) {
        return -1;
    }
    return 0;
}

HPy_MODINIT(class_methods, class_methods_module)
