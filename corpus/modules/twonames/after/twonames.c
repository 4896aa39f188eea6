/* Old names stay available: one C function may stand in several rows. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(size_of_def, "size", size_of, HPyFunc_O,
    .doc = "The number of items.")
static HPyDef size_of_def2 = {
    .kind = HPyDef_Kind_Meth,
    .meth = {
        .name = "count",
        .impl = (HPyCFunction)size_of,
        .cpy_trampoline = (cpy_PyCFunction)size_of_def_trampoline,
        .signature = HPyFunc_O,
        .doc = "Old name of size().",
    },
};
static HPy
size_of(HPyContext *ctx, HPy module, HPy obj)
{
    HPy_ssize_t n = HPy_Length(ctx, obj);
    if (n < 0)
        return HPy_NULL;
    return HPyLong_FromSsize_t(ctx, n);
}

HPyDef_METH_IMPL(join_def, "join", join, HPyFunc_KEYWORDS,
    .doc = "left + right")
static HPyDef join_def2 = {
    .kind = HPyDef_Kind_Meth,
    .meth = {
        .name = "concat",
        .impl = (HPyCFunction)join,
        .cpy_trampoline = (cpy_PyCFunction)join_def_trampoline,
        .signature = HPyFunc_KEYWORDS,
    },
};
static HPy
join(HPyContext *ctx, HPy module, const HPy *args, size_t nargs, HPy kwargs)
{
    HPy h_parsed[2] = {HPy_NULL, HPy_NULL};
    static char *names[] = {"left", "right", NULL};
    HPy left, right;

    if (!(hpp_unpack_keywords(ctx, "function", args, nargs, kwargs,
            (const char *const *)names, 2, 2, 2, h_parsed)
            && hpp_arg_object(ctx, h_parsed[0], &left)
            && hpp_arg_object(ctx, h_parsed[1], &right)))
        return HPy_NULL;
    return HPy_Add(ctx, left, right);
}

static HPyDef *twonames_methods[] = {
    &size_of_def,
    &size_of_def2,
    &join_def,
    &join_def2,
    NULL
};

static HPyModuleDef twonames_def = {
    .size = 0,
    .defines = twonames_methods,
};

HPy_MODINIT(twonames, twonames_def)
