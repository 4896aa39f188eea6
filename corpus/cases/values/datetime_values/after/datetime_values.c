/* Dates and times by the C API of datetime, and a type that takes no keywords. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    int days;
} Span;
HPyType_HELPERS(Span)

HPyDef_SLOT_IMPL(Span_new_def, Span_new, HPy_tp_new)
static HPy
Span_new(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kwargs)
{
    Span *self;
    HPy h_self = HPy_NULL;
    int days;

    if (!hpp_no_keywords(ctx, "Span", kwargs))
        return HPy_NULL;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "i:Span", &days))
        return HPy_NULL;
    h_self = HPy_New(ctx, type, &self);
    if (!HPy_IsNull(h_self))
        self->days = days;
    return h_self;
}

/* How many days: a number that is worked out with an object still open. */
HPyDef_SLOT_IMPL(Span_length_def, Span_length, HPy_sq_length)
static HPy_ssize_t
Span_length(HPyContext *ctx, HPy h_self)
{
    Span *self = Span_AsStruct(ctx, h_self);
    HPy days = HPyLong_FromLong(ctx, self->days);
    HPy_ssize_t n;

    if (HPy_IsNull(days))
        return -1;
    n = HPyLong_AsSsize_t(ctx, days);
    HPy_Close(ctx, days);
    return n;
}

static HPyDef *Span_Type_defines[] = {
    &Span_length_def,
    &Span_new_def,
    NULL
};

static HPyType_Spec Span_Type_spec = {
    .name = "datetime_values.Span",
    .basicsize = sizeof(Span),
    .builtin_shape = SHAPE(Span),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Span_Type_defines,
};

static HPyGlobal Span_Type;

HPyDef_METH_IMPL(day_def, "day", day, HPyFunc_VARARGS)
static HPy
day(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    int year, month, day;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "iii", &year, &month, &day))
        return HPy_NULL;
    return hpp_date(ctx, year, month, day);
}

HPyDef_METH_IMPL(moment_def, "moment", moment, HPyFunc_O)
static HPy
moment(HPyContext *ctx, HPy module, HPy date)
{
    if (!hpp_check_import(ctx, date, "datetime", "date")) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "a date is needed");
        return HPy_NULL;
    }
    return hpp_datetime(ctx, hpp_int_attr(ctx, date, "year"), hpp_int_attr(ctx, date, "month"),
        hpp_int_attr(ctx, date, "day"), 12, 30, 0, 5);
}

HPyDef_METH_IMPL(time_of_day_def, "time_of_day", time_of_day, HPyFunc_NOARGS)
static HPy
time_of_day(HPyContext *ctx, HPy module)
{
    return hpp_time(ctx, 1, 2, 3, 4);
}

HPyDef_SLOT_IMPL(datetime_values_exec_def, datetime_values_exec, HPy_mod_exec)

static HPyDef *datetime_values_methods[] = {
    &day_def,
    &moment_def,
    &time_of_day_def,
    &datetime_values_exec_def,
    NULL
};

static HPyGlobal *datetime_values_globals[] = {
    &Span_Type,
    NULL
};

static HPyModuleDef datetime_values_module = {
    .size = 0,
    .defines = datetime_values_methods,
    .globals = datetime_values_globals,
};

static int
datetime_values_exec(HPyContext *ctx, HPy module)
{
    if (hpp_make_type(ctx, &Span_Type_spec, HPy_NULL, &Span_Type) < 0)
        return -1;
    HPy span_type_h2 = HPyGlobal_Load(ctx, Span_Type);
    if (HPy_SetAttr_s(ctx, module, "Span", span_type_h2) < 0) {
        HPy_Close(ctx, span_type_h2);
        return -1;
    }
    HPy_Close(ctx, span_type_h2);
    return 0;
}

HPy_MODINIT(datetime_values, datetime_values_module)
