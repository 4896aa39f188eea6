/* Counting both references of an object through a single variable. */
#include "hpy.h"

/* Appends item to list and takes over the caller's reference, always. */
static int
push(HPyContext *ctx, HPy list, HPy item)
{
    int status = HPyList_Append(ctx, list, item);
    return status;
}

/* numbered(n) -> [n, n + 1]: the first object is also used afterwards */
HPyDef_METH_IMPL(numbered_def, "numbered", numbered, HPyFunc_O,
    .doc = "numbered(n) -> [n, n + 1]")
static HPy
numbered(HPyContext *ctx, HPy self, HPy arg)
{
    HPy list, x, one, next;
    long n = HPyLong_AsLong(ctx, arg);

    if (n == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    list = HPyList_New(ctx, 0);
    if (HPy_IsNull(list))
        return HPy_NULL;
    x = HPyLong_FromLong(ctx, n);
    if (HPy_IsNull(x)) {
        HPy_Close(ctx, list);
        return HPy_NULL;
    }
    /* push() eats one of the two */
    if (push(ctx, list, x) < 0)
        goto fail;
    one = HPyLong_FromLong(ctx, 1);
    if (HPy_IsNull(one))
        goto fail;
    next = HPy_Add(ctx, x, one);
    HPy_Close(ctx, one);
    if (HPy_IsNull(next))
        goto fail;
    if (push(ctx, list, next) < 0) {
        HPy_Close(ctx, next);
        goto fail;
    }
    HPy_Close(ctx, next);
    HPy_Close(ctx, x);
    return list;

fail:
    HPy_Close(ctx, x);
    HPy_Close(ctx, list);
    return HPy_NULL;
}

/* twice(obj) -> (str, str): the same text in both places */
HPyDef_METH_IMPL(twice_def, "twice", twice, HPyFunc_O,
    .doc = "twice(obj) -> (str(obj), str(obj))")
static HPy
twice(HPyContext *ctx, HPy self, HPy obj)
{
    HPyTupleBuilder pair_builder;
    HPy pair, text = HPy_Str(ctx, obj);

    if (HPy_IsNull(text))
        return HPy_NULL;
    pair_builder = HPyTupleBuilder_New(ctx, 2);
    HPyTupleBuilder_Set(ctx, pair_builder, 0, text);
    HPyTupleBuilder_Set(ctx, pair_builder, 1, text);
    HPy_Close(ctx, text);
    return HPyTupleBuilder_Build(ctx, pair_builder);
}

/* spread(obj, n) -> [obj] * n, handing a fresh reference to push() each time */
HPyDef_METH_IMPL(spread_def, "spread", spread, HPyFunc_VARARGS,
    .doc = "spread(obj, n) -> [obj] * n")
static HPy
spread(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy obj, list;
    int i, n;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "Oi:spread", &obj, &n))
        return HPy_NULL;
    list = HPyList_New(ctx, 0);
    if (HPy_IsNull(list))
        return HPy_NULL;
    for (i = 0; i < n; i++) {
        if (push(ctx, list, obj) < 0) {
            HPy_Close(ctx, list);
            return HPy_NULL;
        }
    }
    return list;
}

static HPyDef *methods[] = {
    &numbered_def,
    &twice_def,
    &spread_def,
    NULL
};

static HPyModuleDef def = {
    .size = 0,
    .defines = methods,
};

HPy_MODINIT(tworeferences, def)
