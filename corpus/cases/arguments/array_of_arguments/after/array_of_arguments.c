/* Arguments come in an array, and are taken from it by hand. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(first_of_def, "first_of", first_of, HPyFunc_VARARGS)
static HPy
first_of(HPyContext *ctx, HPy self, const HPy *args, size_t n_args)
{
    HPy_ssize_t nargs = (HPy_ssize_t)n_args;
    if (nargs < 1) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "nothing given");
        return HPy_NULL;
    }
    return HPy_Dup(ctx, args[0]);
}

HPyDef_METH_IMPL(listed_def, "listed", listed, HPyFunc_VARARGS)
static HPy
listed(HPyContext *ctx, HPy self, const HPy *args, size_t n_args2)
{
    HPy_ssize_t nargs = (HPy_ssize_t)n_args2;
    HPy list = HPyList_New(ctx, 0);
    HPy_ssize_t i;

    if (HPy_IsNull(list))
        return HPy_NULL;
    for (i = 0; i < nargs; i++) {
        if (HPy_Is(ctx, args[i], ctx->h_None))
            continue;
        if (HPyList_Append(ctx, list, args[i]) < 0) {
            HPy_Close(ctx, list);
            return HPy_NULL;
        }
    }
    return list;
}

HPyDef_METH_IMPL(larger_def, "larger", larger, HPyFunc_VARARGS)
static HPy
larger(HPyContext *ctx, HPy self, const HPy *args, size_t n_args3)
{
    HPy_ssize_t nargs = (HPy_ssize_t)n_args3;
    HPy best;
    HPy_ssize_t i;

    if (nargs == 0)
        return HPy_Dup(ctx, ctx->h_None);
    best = args[0];
    for (i = 1; i < nargs; i++) {
        int more = hpp_rich_compare_bool(ctx, args[i], best, HPy_GT);

        if (more < 0)
            return HPy_NULL;
        if (more)
            best = args[i];
    }
    return HPy_Dup(ctx, best);
}

HPyDef_METH_IMPL(added_def, "added", added, HPyFunc_VARARGS)
static HPy
added(HPyContext *ctx, HPy self, const HPy *args, size_t n_args4)
{
    HPy_ssize_t nargs = (HPy_ssize_t)n_args4;
    HPy sum = HPy_NULL;

    if (nargs != 2) {
        HPyErr_Format(ctx, ctx->h_TypeError, "2 arguments, not %zd", nargs);
        goto done;
    }
    sum = HPy_Add(ctx, args[0], args[1]);
done:
    return sum;
}

static HPyDef *array_of_arguments_methods[] = {
    &first_of_def,
    &listed_def,
    &larger_def,
    &added_def,
    NULL
};

static HPyModuleDef array_of_arguments_module = {
    .size = 0,
    .defines = array_of_arguments_methods,
};

HPy_MODINIT(array_of_arguments, array_of_arguments_module)
