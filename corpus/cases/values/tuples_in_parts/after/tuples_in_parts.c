/* Tuples that several loops fill, one part behind the other. */
#include "hpy.h"
#include "hpy_port_support.h"

/* The items of two tuples; where the second begins is kept in a variable. */
HPyDef_METH_IMPL(join_def, "join", join, HPyFunc_VARARGS)
static HPy
join(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_left = HPy_NULL;
    HPy h_right = HPy_NULL;
    HPyTupleBuilder both_builder;
    HPy left, right, both;
    HPy_ssize_t i, offset;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO", &h_left, &h_right)
            && hpp_arg_instance(ctx, h_left, ctx->h_TupleType, &left)
            && hpp_arg_instance(ctx, h_right, ctx->h_TupleType, &right)))
        return HPy_NULL;
    both_builder = HPyTupleBuilder_New(ctx, HPy_Length(ctx, left) + HPy_Length(ctx, right));
    for (i = 0; i < HPy_Length(ctx, left); i++) {
        HPy item = HPy_GetItem_i(ctx, left, i);

        HPyTupleBuilder_Set(ctx, both_builder, i, item);
        HPy_Close(ctx, item);
    }
    offset = HPy_Length(ctx, left);
    for (i = 0; i < HPy_Length(ctx, right); i++) {
        HPy item = HPy_GetItem_i(ctx, right, i);

        HPyTupleBuilder_Set(ctx, both_builder, offset + i, item);
        HPy_Close(ctx, item);
    }
    return HPyTupleBuilder_Build(ctx, both_builder);
}

/* An object before the squares of the numbers below n, and how many these are behind them. */
HPyDef_METH_IMPL(framed_def, "framed", framed, HPyFunc_VARARGS)
static HPy
framed(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_n = HPy_NULL;
    HPyTupleBuilder made_builder;
    HPy first, made, last;
    HPy_ssize_t n, i;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO", &first, &h_n)
            && hpp_arg_ssize(ctx, h_n, &n)))
        return HPy_NULL;
    if (n < 0) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "a count was expected");
        return HPy_NULL;
    }
    made_builder = HPyTupleBuilder_New(ctx, n + 2);
    HPyTupleBuilder_Set(ctx, made_builder, 0, first);
    for (i = 0; i < n; i++) {
        HPy square = HPyLong_FromSsize_t(ctx, i * i);

        if (HPy_IsNull(square)) {
            HPyTupleBuilder_Cancel(ctx, made_builder);
            return HPy_NULL;
        }
        HPyTupleBuilder_Set(ctx, made_builder, i + 1, square);
        HPy_Close(ctx, square);
    }
    last = HPyLong_FromSsize_t(ctx, n);
    if (HPy_IsNull(last)) {
        HPyTupleBuilder_Cancel(ctx, made_builder);
        return HPy_NULL;
    }
    HPyTupleBuilder_Set(ctx, made_builder, n + 1, last);
    HPy_Close(ctx, last);
    return HPyTupleBuilder_Build(ctx, made_builder);
}

/* The numbers below n as single items of tuples, each made anew. */
HPyDef_METH_IMPL(singles_def, "singles", singles, HPyFunc_O)
static HPy
singles(HPyContext *ctx, HPy self, HPy arg)
{
    HPy_ssize_t i, n = HPyLong_AsSsize_t(ctx, arg);
    HPy all;

    if (n == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    all = HPyList_New(ctx, 0);
    if (HPy_IsNull(all))
        return HPy_NULL;
    for (i = 0; i < n; i++) {
        int failed;
        HPy single = HPy_NULL;
        HPyTupleBuilder single_builder = HPyTupleBuilder_New(ctx, 1);
        HPy number;

        number = HPyLong_FromSsize_t(ctx, i);
        if (HPy_IsNull(number)) {
            HPyTupleBuilder_Cancel(ctx, single_builder);
            HPy_Close(ctx, all);
            return HPy_NULL;
        }
        HPyTupleBuilder_Set(ctx, single_builder, 0, number);
        HPy_Close(ctx, number);
        single = HPyTupleBuilder_Build(ctx, single_builder);
        failed = HPyList_Append(ctx, all, single) < 0;
        HPy_Close(ctx, single);
        if (failed) {
            HPy_Close(ctx, all);
            return HPy_NULL;
        }
    }
    return all;
}

static HPyDef *tuples_in_parts_methods[] = {
    &join_def,
    &framed_def,
    &singles_def,
    NULL
};

static HPyModuleDef tuples_in_parts_module = {
    .size = 0,
    .defines = tuples_in_parts_methods,
};

HPy_MODINIT(tuples_in_parts, tuples_in_parts_module)
