/* Calls for their effect alone, whose result is only tested and then lost: a leak of the original. */
#include "hpy.h"
#include "hpy_port_support.h"

static HPy
noted(HPyContext *ctx, HPy list, HPy item)
{
    if (HPyList_Append(ctx, list, item) < 0)
        return HPy_NULL;
    return HPyLong_FromSsize_t(ctx, HPy_Length(ctx, list));
}

HPyDef_METH_IMPL(note_def, "note", note, HPyFunc_VARARGS)
static HPy
note(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy h_list = HPy_NULL;
    HPy list, item;
    long done = 0;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO", &h_list, &item)
            && hpp_arg_instance(ctx, h_list, ctx->h_ListType, &list)))
        return HPy_NULL;
    HPy noted_h = noted(ctx, list, item);
    if (!HPy_IsNull(noted_h))
        done = 1;
    HPy_Close(ctx, noted_h);
    HPy noted_h2 = HPy_NULL;
    if (done && !HPy_IsNull((noted_h2 = noted(ctx, list, ctx->h_None))))
        done = 2;
    HPy_Close(ctx, noted_h2);
    return HPyLong_FromLong(ctx, done);
}

static HPyDef *tested_result_methods[] = {
    &note_def,
    NULL
};

static HPyModuleDef tested_result_module = {
    .size = 0,
    .defines = tested_result_methods,
};

HPy_MODINIT(tested_result, tested_result_module)
