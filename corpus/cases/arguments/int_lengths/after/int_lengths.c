/* Lengths in int variables, as before Python 3.10, which wants PY_SSIZE_T_CLEAN for them. */
#include "hpy.h"
#include "hpy_port_support.h"

struct Measured {
    int length;
    int guard;
};

HPyDef_METH_IMPL(measure_def, "measure", measure, HPyFunc_VARARGS)
static HPy
measure(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_data = HPy_NULL;
    HPy h_data_copy = HPy_NULL;
    HPy_ssize_t h_data_size = 0;
    struct Measured measured = {-1, 77};
    const char *data = NULL;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "|O", &h_data)
            && hpp_arg_text_and_size(ctx, h_data, &h_data_copy, &data, &h_data_size)
            && hpp_arg_int_size(ctx, h_data, h_data_size, &measured.length))) {
        HPy_Close(ctx, h_data_copy);
        return HPy_NULL;
    }
    HPy result = HPy_BuildValue(ctx, "(ii)", measured.length, measured.guard);
    HPy_Close(ctx, h_data_copy);
    return result;
}

HPyDef_METH_IMPL(add_bytes_def, "add_bytes", add_bytes, HPyFunc_VARARGS)
static HPy
add_bytes(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_data = HPy_NULL;
    HPy h_data_copy = HPy_NULL;
    HPy_ssize_t h_data_size = 0;
    const unsigned char *data;
    int size;
    long sum = 0;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_data)
            && hpp_arg_bytes_and_size(ctx, h_data, &h_data_copy, &data, &h_data_size)
            && hpp_arg_int_size(ctx, h_data, h_data_size, &size))) {
        HPy_Close(ctx, h_data_copy);
        return HPy_NULL;
    }
    for (int i = 0; i < size; i++)
        sum += data[i];
    HPy result = HPyLong_FromLong(ctx, sum);
    HPy_Close(ctx, h_data_copy);
    return result;
}

static HPyDef *int_lengths_methods[] = {
    &measure_def,
    &add_bytes_def,
    NULL
};

static HPyModuleDef int_lengths_module = {
    .size = 0,
    .defines = int_lengths_methods,
};

HPy_MODINIT(int_lengths, int_lengths_module)
