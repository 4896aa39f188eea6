/* A struct on the stack that collects objects while one call runs. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    HPy kept;     /* a list, made when first needed */
    HPy last;     /* the newest item, or NULL */
    int dropped;
} Sieve;

static int
sieve_start(HPyContext *ctx, Sieve *s, int eager)
{
    hpp_store_handle(ctx, &s->kept, HPy_NULL);
    hpp_store_handle(ctx, &s->last, HPy_NULL);
    s->dropped = 0;
    if (eager) {
        HPy list_h = HPyList_New(ctx, 0);
        hpp_store_handle(ctx, &s->kept, list_h);
        HPy_Close(ctx, list_h);
        if (HPy_IsNull(s->kept))
            return -1;
    }
    return 0;
}

static void
sieve_drop(HPyContext *ctx, Sieve *s)
{
    hpp_store_handle(ctx, &s->kept, HPy_NULL);
    hpp_store_handle(ctx, &s->last, HPy_NULL);
}

/* Keeps true values. */
static int
sieve_add(HPyContext *ctx, Sieve *s, HPy item)
{
    int truth = HPy_IsTrue(ctx, item);

    if (truth < 0)
        return -1;
    if (!truth) {
        s->dropped++;
        return 0;
    }
    if (HPy_IsNull(s->kept)) {
        HPy list_h = HPyList_New(ctx, 0);
        hpp_store_handle(ctx, &s->kept, list_h);
        HPy_Close(ctx, list_h);
        if (HPy_IsNull(s->kept))
            return -1;
    }
    hpp_store_handle(ctx, &s->last, item);
    HPy kept_h3 = HPy_Dup(ctx, s->kept);
    int result = HPyList_Append(ctx, kept_h3, item);
    HPy_Close(ctx, kept_h3);
    return result;
}

/* Gives the list away. */
static HPy
sieve_finish(HPyContext *ctx, Sieve *s)
{
    HPy kept = HPy_Dup(ctx, s->kept);

    hpp_store_handle(ctx, &s->kept, HPy_NULL);
    hpp_store_handle(ctx, &s->last, HPy_NULL);
    if (HPy_IsNull(kept))
        return HPyList_New(ctx, 0);
    return kept;
}

HPyDef_METH_IMPL(sift_def, "sift", sift, HPyFunc_VARARGS)
static HPy
sift(HPyContext *ctx, HPy m, const HPy *args, size_t nargs)
{
    Sieve sieve = {0};
    HPy items, iterator, item;
    int eager = 0;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "O|i:sift", &items, &eager)) {
        HPy_Close(ctx, sieve.kept);
        HPy_Close(ctx, sieve.last);
        return HPy_NULL;
    }
    if (sieve_start(ctx, &sieve, eager) < 0) {
        HPy_Close(ctx, sieve.kept);
        HPy_Close(ctx, sieve.last);
        return HPy_NULL;
    }
    iterator = hpp_builtin1(ctx, "iter", items);
    if (HPy_IsNull(iterator)) {
        sieve_drop(ctx, &sieve);
        HPy_Close(ctx, sieve.kept);
        HPy_Close(ctx, sieve.last);
        return HPy_NULL;
    }
    while (!HPy_IsNull(item = hpp_iter_next(ctx, iterator))) {
        int failed = sieve_add(ctx, &sieve, item) < 0;

        HPy_Close(ctx, item);
        if (failed)
            break;
    }
    HPy_Close(ctx, iterator);
    if (HPyErr_Occurred(ctx)) {
        sieve_drop(ctx, &sieve);
        HPy_Close(ctx, sieve.kept);
        HPy_Close(ctx, sieve.last);
        return HPy_NULL;
    }
    HPy result = sieve_finish(ctx, &sieve);
    HPy_Close(ctx, sieve.kept);
    HPy_Close(ctx, sieve.last);
    return result;
}

/* The newest true item, or what a call of its type makes. */
HPyDef_METH_IMPL(newest_def, "newest", newest, HPyFunc_VARARGS)
static HPy
newest(HPyContext *ctx, HPy m, const HPy *args, size_t nargs)
{
    Sieve sieve = {0};
    HPy first, second, result;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:newest", &first, &second)) {
        HPy_Close(ctx, sieve.kept);
        HPy_Close(ctx, sieve.last);
        return HPy_NULL;
    }
    if (sieve_start(ctx, &sieve, 1) < 0) {
        HPy_Close(ctx, sieve.kept);
        HPy_Close(ctx, sieve.last);
        return HPy_NULL;
    }
    if (sieve_add(ctx, &sieve, first) < 0 || sieve_add(ctx, &sieve, second) < 0) {
        sieve_drop(ctx, &sieve);
        HPy_Close(ctx, sieve.kept);
        HPy_Close(ctx, sieve.last);
        return HPy_NULL;
    }
    if (HPy_IsNull(sieve.last)) {
        sieve_drop(ctx, &sieve);
        HPy dict_h = HPy_GetItem_s(ctx, ctx->h_Builtins, "dict");
        HPy result2 = HPy_CallTupleDict(ctx, dict_h, HPy_NULL, HPy_NULL);
        HPy_Close(ctx, dict_h);
        HPy_Close(ctx, sieve.kept);
        HPy_Close(ctx, sieve.last);
        return result2;
    }
    result = HPy_Dup(ctx, sieve.last);
    sieve_drop(ctx, &sieve);
    HPy_Close(ctx, sieve.kept);
    HPy_Close(ctx, sieve.last);
    return result;
}

static HPyDef *call_structs_methods[] = {
    &sift_def,
    &newest_def,
    NULL
};

static HPyModuleDef call_structs_module = {
    .size = 0,
    .defines = call_structs_methods,
};

HPy_MODINIT(call_structs, call_structs_module)
