/*
 * gather: walking lists, dicts and objects.
 */
#include "hpy.h"
#include "hpy_port_support.h"

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

/* Adds one to counts[key]. */
static int
bump(HPyContext *ctx, HPy counts, HPy key)
{
    HPy old, next;
    long value = 0;
    int status;

    old = hpp_dict_get(ctx, counts, key);
    if (HPy_IsNull(old)) {
        if (HPyErr_Occurred(ctx))
            return -1;      /* unhashable key */
    }
    else {
        value = HPyLong_AsLong(ctx, old);
        if (value == -1 && HPyErr_Occurred(ctx)) {
            HPy_Close(ctx, old);
            return -1;
        }
    }
    HPy_Close(ctx, old);
    next = HPyLong_FromLong(ctx, value + 1);
    if (HPy_IsNull(next))
        return -1;
    status = HPy_SetItem(ctx, counts, key, next);
    HPy_Close(ctx, next);
    return status;
}

static const char length_doc[] = "length(obj) -> int, or None for objects without a length";

HPyDef_METH_IMPL(gather_length_def, "length", gather_length, HPyFunc_O,
    .doc = length_doc)
static HPy
gather_length(HPyContext *ctx, HPy self, HPy obj)
{
    HPy_ssize_t n = HPy_Length(ctx, obj);

    if (n == -1 && HPyErr_Occurred(ctx)) {
        if (!HPyErr_ExceptionMatches(ctx, ctx->h_TypeError))
            return HPy_NULL;
        HPyErr_Clear(ctx);
        return HPy_Dup(ctx, ctx->h_None);
    }
    return HPyLong_FromSsize_t(ctx, n);
}

static const char histogram_doc[] = "histogram(items) -> dict of item to count";

HPyDef_METH_IMPL(gather_histogram_def, "histogram", gather_histogram, HPyFunc_O,
    .doc = histogram_doc)
static HPy
gather_histogram(HPyContext *ctx, HPy self, HPy items)
{
    HPy counts = HPy_NULL;
    HPy tuple = as_tuple(ctx, items);
    HPy_ssize_t i;

    if (HPy_IsNull(tuple))
        goto error;
    counts = HPyDict_New(ctx);
    if (HPy_IsNull(counts))
        goto error;
    for (i = 0; i < HPy_Length(ctx, tuple); i++) {
        HPy item_h = HPy_GetItem_i(ctx, tuple, i);
        if (bump(ctx, counts, item_h) < 0) {
            HPy_Close(ctx, item_h);
            goto error;
        }
        HPy_Close(ctx, item_h);
    }
    HPy_Close(ctx, tuple);
    return counts;

error: {
    HPy_Close(ctx, counts);
    counts = HPy_NULL;
}
    HPy_Close(ctx, tuple);
    return HPy_NULL;
}

static const char lookup_doc[] = "lookup(mapping, key[, default])\n\nmapping[key] or default";

HPyDef_METH_IMPL(gather_lookup_def, "lookup", gather_lookup, HPyFunc_VARARGS,
    .doc = lookup_doc)
static HPy
gather_lookup(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_key = HPy_NULL;
    HPy mapping, fallback = HPy_NULL, value;
    const char *key;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO|O:lookup", &mapping, &h_key, &fallback)
            && hpp_arg_str(ctx, h_key, &key)))
        return HPy_NULL;
    if (!HPyDict_Check(ctx, mapping)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "lookup() needs a dict");
        return HPy_NULL;
    }
    value = hpp_dict_get_s_quiet(ctx, mapping, key);
    if (HPy_IsNull(value))
        value = !HPy_IsNull(fallback) ? HPy_Dup(ctx, fallback) : HPy_Dup(ctx, ctx->h_None);
    return value;
}

static const char replace_doc[] = "replace(list, old, new) -> number of items replaced";

HPyDef_METH_IMPL(gather_replace_def, "replace", gather_replace, HPyFunc_VARARGS,
    .doc = replace_doc)
static HPy
gather_replace(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy list, old, new;
    HPy_ssize_t i;
    int replaced = 0;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OOO:replace", &list, &old, &new))
        return HPy_NULL;
    if (!HPyList_Check(ctx, list)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "replace() works on lists only");
        return HPy_NULL;
    }
    for (i = 0; i < HPy_Length(ctx, list); i++) {
        HPy item = HPy_GetItem_i(ctx, list, i);
        int same;

        /* comparing may run anything */
        same = hpp_rich_compare_bool(ctx, item, old, HPy_EQ);
        HPy_Close(ctx, item);
        if (same < 0)
            return HPy_NULL;
        if (!same)
            continue;
        if (hpp_list_set(ctx, list, i, new) < 0)
            return HPy_NULL;
        replaced++;
    }
    return HPy_BuildValue(ctx, "i", replaced);
}

static const char apply_doc[] = "apply(function, items) -> list of function(item, index)";

HPyDef_METH_IMPL(gather_apply_def, "apply", gather_apply, HPyFunc_VARARGS,
    .doc = apply_doc)
static HPy
gather_apply(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
	/* this one came from another project, with its tabs */
	HPy function, items, tuple = HPy_NULL, list = HPy_NULL;
	HPy_ssize_t i, n;

	if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:apply", &function, &items))
		return HPy_NULL;
	if (!HPyCallable_Check(ctx, function)) {
		HPyErr_SetString(ctx, ctx->h_TypeError, "apply() needs a callable");
		return HPy_NULL;
	}
	tuple = as_tuple(ctx, items);
	if (HPy_IsNull(tuple))
		goto fail;
	n = HPy_Length(ctx, tuple);
	list = hpp_list_of_none(ctx, n);
	if (HPy_IsNull(list))
		goto fail;
	for (i = 0; i < n; i++) {
		HPy index = HPyLong_FromSsize_t(ctx, i), value;
		if (HPy_IsNull(index))
			goto fail;
		HPy item_h = HPy_GetItem_i(ctx, tuple, i);
		value = hpp_call_objects(ctx, function,
				item_h, index, HPy_NULL);
		HPy_Close(ctx, item_h);
		HPy_Close(ctx, index);
		if (HPy_IsNull(value))
			goto fail;
		hpp_list_set(ctx, list, i, value);	/* steals */
		HPy_Close(ctx, value);
	}
	HPy_Close(ctx, tuple);
	return list;
fail:
	HPy_Close(ctx, list);
	HPy_Close(ctx, tuple);
	return HPy_NULL;
}

static const char advance_doc[] = "advance(obj, step) -> bool\n\n\
Adds step to obj.count, or sets it; True if it was there before.\n\
Then calls obj.advanced(step) if there is such a method.";

HPyDef_METH_IMPL(gather_advance_def, "advance", gather_advance, HPyFunc_VARARGS,
    .doc = advance_doc)
static HPy
gather_advance(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy obj, value, answer;
    long step, count = 0;
    int existed;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "Ol:advance", &obj, &step))
        return HPy_NULL;
    existed = HPy_HasAttr_s(ctx, obj, "count");
    if (existed) {
        value = HPy_GetAttr_s(ctx, obj, "count");
        if (HPy_IsNull(value))
            return HPy_NULL;
        count = HPyLong_AsLong(ctx, value);
        HPy_Close(ctx, value);
        if (count == -1 && HPyErr_Occurred(ctx))
            return HPy_NULL;
    }
    value = HPyLong_FromLong(ctx, count + step);
    if (HPy_IsNull(value) || HPy_SetAttr_s(ctx, obj, "count", value) < 0) {
        HPy_Close(ctx, value);
        return HPy_NULL;
    }
    HPy_Close(ctx, value);
    if (HPy_HasAttr_s(ctx, obj, "advanced")) {
        answer = hpp_call_method(ctx, obj, "advanced", "(l)", step);
        if (HPy_IsNull(answer))
            return HPy_NULL;
        HPy_Close(ctx, answer);
    }
    if (existed)
        return HPy_Dup(ctx, ctx->h_True);
    return HPy_Dup(ctx, ctx->h_False);
}

static HPyDef *gather_methods[] = {
    &gather_length_def,
    &gather_histogram_def,
    &gather_lookup_def,
    &gather_replace_def,
    &gather_apply_def,
    &gather_advance_def,
    NULL       /* sentinel */
};

static HPyModuleDef gather_module = {
    .doc = "Walks containers.",
    .size = 0,
    .defines = gather_methods,
};

HPy_MODINIT(gather, gather_module)
