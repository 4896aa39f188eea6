/* Every integer unit: the caller gets back what C received. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(get_small_def, "get_small", get_small, HPyFunc_VARARGS)
static HPy
get_small(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    unsigned char b, B;
    short h;
    unsigned short H;
    int i;
    unsigned int I;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "bBhHiI:get_small", &b, &B, &h, &H, &i, &I))
        return HPy_NULL;
    return hpp_build_value(ctx, "(bBhHiI)", b, B, h, H, i, I);
}

HPyDef_METH_IMPL(get_longs_def, "get_longs", get_longs, HPyFunc_VARARGS)
static HPy
get_longs(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_k = HPy_NULL;
    HPy h_K = HPy_NULL;
    HPy h_n = HPy_NULL;
    long l;
    unsigned long k;
    long long L;
    unsigned long long K;
    HPy_ssize_t n;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "lOLOO", &l, &h_k, &L, &h_K, &h_n)
            && hpp_arg_ulong_mask(ctx, h_k, &k)
            && hpp_arg_ulonglong_mask(ctx, h_K, &K)
            && hpp_arg_ssize(ctx, h_n, &n)))
        return HPy_NULL;
    return HPy_BuildValue(ctx, "(lkLKn)", l, k, L, K, n);
}

static HPyDef *integer_units_methods[] = {
    &get_small_def,
    &get_longs_def,
    NULL
};

static HPyModuleDef integer_units_module = {
    .size = 0,
    .defines = integer_units_methods,
};

HPy_MODINIT(integer_units, integer_units_module)
