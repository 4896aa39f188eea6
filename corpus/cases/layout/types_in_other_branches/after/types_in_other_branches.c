/* A branch for other processors uses nothing of Python but a type. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(count_ones_def, "count_ones", count_ones, HPyFunc_VARARGS)
static HPy
count_ones(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_data = HPy_NULL;
    HPy h_data_copy = HPy_NULL;
    const char *data;
    HPy_ssize_t size;
    long ones = 0;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_data)
            && hpp_arg_bytes_and_size(ctx, h_data, &h_data_copy, &data, &size))) {
        HPy_Close(ctx, h_data_copy);
        return HPy_NULL;
    }
#if defined(__s390x__)
    for (HPy_ssize_t i = size; i > 0; i--)
        ones += __builtin_popcount((unsigned char)data[i - 1]);
#else
    for (HPy_ssize_t i = 0; i < size; i++) {
        unsigned char byte = (unsigned char)data[i];
        for (; byte; byte &= (unsigned char)(byte - 1))
            ones++;
    }
#endif
    HPy result = HPyLong_FromLong(ctx, ones);
    HPy_Close(ctx, h_data_copy);
    return result;
}

static HPyDef *types_in_other_branches_methods[] = {
    &count_ones_def,
    NULL
};

static HPyModuleDef types_in_other_branches_module = {
    .size = 0,
    .defines = types_in_other_branches_methods,
};

HPy_MODINIT(types_in_other_branches, types_in_other_branches_module)
