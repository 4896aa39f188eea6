/*
 * tally: summing helpers for plain Python sequences.
 *
 * Everything here works on lists and tuples of whatever the caller
 * provides; numbers are only converted to C where a C result is asked for.
 */
#include "hpy.h"
#include "hpy_port_support.h"

#define TALLY_MAX_ITEMS 100000

#define TALLY_DIALECT "modern"

static HPyGlobal TallyError;    /* tally.Error, created by the init function */
static int TallyError_stored; /* whether TallyError holds anything */
static long call_count = 0;

static const char module_doc[] =
"Summing helpers.\n\
\n\
All functions accept lists and tuples.";

/* ---- internal helpers ------------------------------------------------ */

/* Returns a new reference to a tuple holding the items of a list or tuple. */
static HPy
as_tuple(HPyContext *ctx, HPy items)
{
    if (HPyTuple_Check(ctx, items)) {
        return HPy_Dup(ctx, items);
    }
    if (HPyList_Check(ctx, items))
        return hpp_call1(ctx, ctx->h_TupleType, items);
    HPyErr_Format(ctx, ctx->h_TypeError, "expected a list or tuple, not %R", items);
    return HPy_NULL;
}

/* Stores the number of true items in *out; 0 on success, -1 on error. */
static int
count_true(HPyContext *ctx, HPy tuple, int *out)
{
    HPy_ssize_t i, n = HPy_Length(ctx, tuple);
    int found = 0;

    for (i = 0; i < n; i++) {
        HPy item_h = HPy_GetItem_i(ctx, tuple, i);
        int truth = HPy_IsTrue(ctx, item_h);
        HPy_Close(ctx, item_h);
        if (truth < 0)
            return -1;
        found += truth;
    }
    *out = found;
    return 0;
}

/* Adds the items up with C doubles. */
static int
sum_doubles(HPyContext *ctx, HPy tuple, double *out)
{
    HPy_ssize_t i;
    double sum = 0.0;

    for (i = 0; i < HPy_Length(ctx, tuple); i++) {
        HPy item = HPy_GetItem_i(ctx, tuple, i);    /* borrowed */
        double value = HPyFloat_AsDouble(ctx, item);
        HPy_Close(ctx, item);
        if (value == -1.0 && HPyErr_Occurred(ctx))
            return -1;
        sum += value;
    }
    *out = sum;
    return 0;
}

/* ---- functions ------------------------------------------------------- */

static const char calls_doc[] = "calls() -> int\n\nHow often total() was called.";

HPyDef_METH_IMPL(tally_calls_def, "calls", tally_calls, HPyFunc_NOARGS,
    .doc = calls_doc)
static HPy
tally_calls(HPyContext *ctx, HPy self)
{
    return HPyLong_FromLong(ctx, call_count);
}

static const char reset_doc[] = "reset() -> None\n\nForgets the number of calls.";

HPyDef_METH_IMPL(tally_reset_def, "reset", tally_reset, HPyFunc_NOARGS,
    .doc = reset_doc)
static HPy
tally_reset(HPyContext *ctx, HPy self)
{
    call_count = 0;
    return HPy_Dup(ctx, ctx->h_None);
}

static const char total_doc[] = "total(items)\n\nThe sum of the items, starting at 0.";

HPyDef_METH_IMPL(tally_total_def, "total", tally_total, HPyFunc_O,
    .doc = total_doc)
static HPy
tally_total(HPyContext *ctx, HPy self, HPy items)
{
    HPy tuple, sum, next;
    HPy_ssize_t i, n;

    call_count++;
    tuple = as_tuple(ctx, items);
    if (HPy_IsNull(tuple))
        return HPy_NULL;
    sum = HPyLong_FromLong(ctx, 0);
    if (HPy_IsNull(sum))
        goto fail;
    n = HPy_Length(ctx, tuple);
    if (n > TALLY_MAX_ITEMS) {
        HPy tallyerror_h = HPyGlobal_Load(ctx, TallyError);
        HPyErr_Format(ctx, tallyerror_h, "%zd items are too many", n);
        HPy_Close(ctx, tallyerror_h);
        goto fail;
    }
    for (i = 0; i < n; i++) {
        HPy item_h = HPy_GetItem_i(ctx, tuple, i);
        next = HPy_Add(ctx, sum, item_h);
        HPy_Close(ctx, item_h);
        if (HPy_IsNull(next))
            goto fail;
        HPy_Close(ctx, sum);
        sum = next;
    }
    HPy_Close(ctx, tuple);
    return sum;

fail:
    HPy_Close(ctx, tuple);
    HPy_Close(ctx, sum);
    return HPy_NULL;
}

static const char mean_doc[] = "mean(items) -> float\n\nRaises tally.Error when empty.";

HPyDef_METH_IMPL(tally_mean_def, "mean", tally_mean, HPyFunc_O,
    .doc = mean_doc)
static HPy
tally_mean(HPyContext *ctx, HPy self, HPy items)
{
    double sum;
    HPy_ssize_t n;
    HPy tuple = as_tuple(ctx, items);

    if (HPy_IsNull(tuple))
        return HPy_NULL;
    if (sum_doubles(ctx, tuple, &sum) < 0) {
        HPy_Close(ctx, tuple);
        return HPy_NULL;
    }
    n = HPy_Length(ctx, tuple);
    HPy_Close(ctx, tuple);
    if (n == 0) {
        HPy tallyerror_h = HPyGlobal_Load(ctx, TallyError);
        HPyErr_SetString(ctx, tallyerror_h, "mean of no items");
        HPy_Close(ctx, tallyerror_h);
        return HPy_NULL;
    }
    return HPyFloat_FromDouble(ctx, sum / (double)n);
}

static const char minmax_doc[] = "minmax(items) -> (lowest, highest)";

HPyDef_METH_IMPL(tally_minmax_def, "minmax", tally_minmax, HPyFunc_O,
    .doc = minmax_doc)
static HPy
tally_minmax(HPyContext *ctx, HPy self, HPy items)
{
    HPyTupleBuilder pair_builder;
    HPy tuple, lo, hi, pair = HPy_NULL;
    HPy_ssize_t i;

    if (HPy_IsNull(tuple = as_tuple(ctx, items)))
        return HPy_NULL;
    if (HPy_Length(ctx, tuple) == 0) {
        HPy tallyerror_h = HPyGlobal_Load(ctx, TallyError);
        HPyErr_SetString(ctx, tallyerror_h, "no items to compare");
        HPy_Close(ctx, tallyerror_h);
        goto done;
    }
    lo = HPy_Dup(ctx, hi = HPy_GetItem_i(ctx, tuple, 0));
    for (i = 1; i < HPy_Length(ctx, tuple); i++) {
        HPy item = HPy_GetItem_i(ctx, tuple, i);
        int less = hpp_rich_compare_bool(ctx, item, lo, HPy_LT);
        if (less < 0) {
            HPy_Close(ctx, lo);
            HPy_Close(ctx, hi);
            HPy_Close(ctx, item);
            goto done;
        }
        if (less) {
            HPy_Close(ctx, lo);
            lo = HPy_Dup(ctx, item);
            HPy_Close(ctx, item);
            continue;
        }
        less = hpp_rich_compare_bool(ctx, hi, item, HPy_LT);
        if (less < 0) {
            HPy_Close(ctx, lo);
            HPy_Close(ctx, hi);
            HPy_Close(ctx, item);
            goto done;
        }
        if (less) {
            HPy_Close(ctx, hi);
            hi = HPy_Dup(ctx, item);
        }
        HPy_Close(ctx, item);
    }
    pair_builder = HPyTupleBuilder_New(ctx, 2);
    HPyTupleBuilder_Set(ctx, pair_builder, 0, lo);
    HPy_Close(ctx, lo);
    HPyTupleBuilder_Set(ctx, pair_builder, 1, hi);
    HPy_Close(ctx, hi);
    pair = HPyTupleBuilder_Build(ctx, pair_builder);
done:
    HPy_Close(ctx, tuple);
    return pair;
}

static const char clamp_doc[] = "clamp(value, low, high) -> float";

HPyDef_METH_IMPL(tally_clamp_def, "clamp", tally_clamp, HPyFunc_VARARGS,
    .doc = clamp_doc)
static HPy
tally_clamp(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    double value, low, high;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "ddd:clamp", &value, &low, &high))
        return HPy_NULL;
    if (low > high) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "low is above high");
        return HPy_NULL;
    }
    if (value < low) value = low;
    else if (value > high) value = high;
    return HPyFloat_FromDouble(ctx, value);
}

static const char summary_doc[] = "summary(items, scale=1.0, label='items') -> dict";

HPyDef_METH_IMPL(tally_summary_def, "summary", tally_summary, HPyFunc_KEYWORDS,
    .doc = summary_doc)
static HPy
tally_summary(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwargs)
{
    HPy h_parsed[3] = {HPy_NULL, HPy_NULL, HPy_NULL};
    static char *kwlist[] = {"items", "scale", "label", NULL};
    HPy items, tuple, result, ends;
    const char *label = "items";
    double scale = 1.0, sum;
    int trues;

    if (!(hpp_unpack_keywords(ctx, "summary", args, nargs, kwargs,
            (const char *const *)kwlist, 1, 3, 3, h_parsed)
            && hpp_arg_object(ctx, h_parsed[0], &items)
            && hpp_arg_double(ctx, h_parsed[1], &scale)
            && hpp_arg_str(ctx, h_parsed[2], &label)))
        return HPy_NULL;
    tuple = as_tuple(ctx, items);
    if (HPy_IsNull(tuple))
        return HPy_NULL;
    if (count_true(ctx, tuple, &trues) < 0 || sum_doubles(ctx, tuple, &sum) < 0) {
        HPy_Close(ctx, tuple);
        return HPy_NULL;
    }
    result = hpp_build_value(ctx, "{s:i,s:d}", "true", trues, "sum", sum * scale);
    if (HPy_IsNull(result)) {
        HPy_Close(ctx, tuple);
        return HPy_NULL;
    }
    ends = tally_minmax(ctx, self, tuple);
    if (HPy_IsNull(ends)) {
        HPy tallyerror_h = HPyGlobal_Load(ctx, TallyError);
        if (!HPyErr_ExceptionMatches(ctx, tallyerror_h)) {
            HPy_Close(ctx, tallyerror_h);
            goto fail;
        }
        HPy_Close(ctx, tallyerror_h);
        HPyErr_Clear(ctx);
        ends = HPy_BuildValue(ctx, "[OO]", ctx->h_None, ctx->h_None);
        if (HPy_IsNull(ends))
            goto fail;
    }
    if (HPy_SetItem_s(ctx, result, "ends", ends) < 0) {
        HPy_Close(ctx, ends);
        goto fail;
    }
    HPy_Close(ctx, ends);
    HPy_Close(ctx, tuple);
    /* "N" hands our reference over */
    HPy result2 = hpp_build_value(ctx, "(sN)", label, result);
    HPy_Close(ctx, result);
    return result2;

fail:
    HPy_Close(ctx, tuple);
    HPy_Close(ctx, result);
    return HPy_NULL;
}

HPyDef_SLOT_IMPL(tally_exec_def, tally_exec, HPy_mod_exec)

static HPyDef *tally_methods[] = {
    &tally_calls_def,
    &tally_reset_def,
    &tally_total_def,
    &tally_mean_def,
    &tally_minmax_def,
    &tally_clamp_def,
    &tally_summary_def,
    &tally_exec_def,
    NULL       /* sentinel */
};

static HPyGlobal *tally_globals[] = {
    &TallyError,
    NULL
};

static HPyModuleDef tally_module = {
    .doc = module_doc,
    .size = 0,
    .defines = tally_methods,
    .globals = tally_globals,
};

static int
tally_exec(HPyContext *ctx, HPy module)
{
    HPy err_h = HPyErr_NewException(ctx, "tally.Error", ctx->h_ValueError, HPy_NULL);
    HPyGlobal_Store(ctx, &TallyError, err_h);
    TallyError_stored = !HPy_IsNull(err_h);
    HPy_Close(ctx, err_h);
    if (!TallyError_stored)
        goto fail;
    /* one for the static, one for the module */
    HPy tallyerror_h2 = HPyGlobal_Load(ctx, TallyError);
    if (HPy_SetAttr_s(ctx, module, "Error", tallyerror_h2) < 0) {
        HPyGlobal_Store(ctx, &TallyError, HPy_NULL);
        TallyError_stored = 0;
        HPy_Close(ctx, tallyerror_h2);
        goto fail;
    }
    HPy_Close(ctx, tallyerror_h2);
    if (hpp_add_int(ctx, module, "MAX_ITEMS", TALLY_MAX_ITEMS) < 0)
        goto fail;
    if (hpp_add_string(ctx, module, "DIALECT", TALLY_DIALECT) < 0)
        goto fail;
    return 0;

fail:
    return -1;
}

HPy_MODINIT(tally, tally_module)
