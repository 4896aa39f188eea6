/*
 * A correct HPy module. Lines that carry a "mark" are the ones that a test changes, one at a time, to
 * see that the change is found out.
 */
#include "hpy.h"

HPyDef_METH(total, "total", HPyFunc_O, .doc = "the sum of a sequence's items")
static HPy total_impl(HPyContext *ctx, HPy self, HPy items)
{
    HPy_ssize_t n = HPy_Length(ctx, items);
    if (n < 0)
        return HPy_NULL;
    HPy sum = HPyLong_FromLong(ctx, 0);
    if (HPy_IsNull(sum))
        return HPy_NULL;
    for (HPy_ssize_t i = 0; i < n; i++) {
        HPy item = HPy_GetItem_i(ctx, items, i);
        if (HPy_IsNull(item))
            goto error;
        HPy next = HPy_Add(ctx, sum, item);
        HPy_Close(ctx, item); /* mark: close-item */
        if (HPy_IsNull(next))
            goto error;
        HPy_Close(ctx, sum);
        sum = next;
    }
    return sum;
error:
    HPy_Close(ctx, sum); /* mark: close-on-error */
    return HPy_NULL;
}

static int append_square(HPyContext *ctx, HPy list, long i)
{
    HPy square = HPyLong_FromLong(ctx, i * i);
    if (HPy_IsNull(square))
        return -1;
    int failed = HPyList_Append(ctx, list, square); /* mark: append */
    HPy_Close(ctx, square); /* mark: close-square */
    return failed;
}

HPyDef_METH(squares, "squares", HPyFunc_O, .doc = "the squares of the numbers below n")
static HPy squares_impl(HPyContext *ctx, HPy self, HPy limit)
{
    long n = HPyLong_AsLong(ctx, limit);
    if (n == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    HPy list = HPyList_New(ctx, 0);
    if (HPy_IsNull(list))
        return HPy_NULL;
    for (long i = 0; i < n; i++) {
        if (append_square(ctx, list, i) < 0) {
            HPy_Close(ctx, list);
            return HPy_NULL;
        }
    }
    return list; /* mark: return-list */
}

HPyDef_METH(either, "either", HPyFunc_VARARGS, .doc = "the first argument if it is true, else the second")
static HPy either_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    if (nargs != 2) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "either takes two arguments");
        return HPy_NULL;
    }
    int truth = HPy_IsTrue(ctx, args[0]);
    if (truth < 0)
        return HPy_NULL;
    return HPy_Dup(ctx, args[truth ? 0 : 1]); /* mark: dup */
}

HPyDef_METH(pair, "pair", HPyFunc_O, .doc = "a tuple that holds the argument twice")
static HPy pair_impl(HPyContext *ctx, HPy self, HPy item)
{
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, 2);
    if (HPyTupleBuilder_IsNull(builder))
        return HPy_NULL;
    HPyTupleBuilder_Set(ctx, builder, 0, item);
    HPyTupleBuilder_Set(ctx, builder, 1, item);
    return HPyTupleBuilder_Build(ctx, builder); /* mark: build */
}

HPyDef_METH(width, "width", HPyFunc_O, .doc = "the length of a string's UTF-8 form, counted in C")
static HPy width_impl(HPyContext *ctx, HPy self, HPy text)
{
    const char *utf8 = HPyUnicode_AsUTF8AndSize(ctx, text, NULL);
    if (utf8 == NULL)
        return HPy_NULL;
    long n = 0; /* mark: count */
    while (utf8[n])
        n++;
    return HPyLong_FromLong(ctx, n);
}

HPyDef_METH(apply, "apply", HPyFunc_VARARGS, .doc = "apply(f, x): f(x), called from C")
static HPy apply_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    if (nargs != 2) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "apply takes two arguments");
        return HPy_NULL;
    }
    return HPy_Call(ctx, args[0], args + 1, 1, HPy_NULL);
}

static HPyDef *module_defines[] = {&total, &squares, &either, &pair, &width, &apply, NULL};

static HPyModuleDef module_definition = {
    .doc = "what the judge is tried on",
    .size = 0,
    .defines = module_defines,
};

HPy_MODINIT(judge, module_definition)
