/* Bytes of the most that may be needed, cut to what was. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <string.h>

HPyDef_METH_IMPL(squeeze_def, "squeeze", squeeze, HPyFunc_VARARGS)
static HPy
squeeze(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_data = HPy_NULL;
    HPy h_data_copy = HPy_NULL;
    HPy_ssize_t result_size = 0;
    const char *data;
    HPy_ssize_t size, i, used = 0;
    char *result;
    char *out;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_data)
            && hpp_arg_bytes_and_size(ctx, h_data, &h_data_copy, &data, &size))) {
        HPy_Close(ctx, h_data_copy);
        return HPy_NULL;
    }
    result = hpp_bytes_space(ctx, size, &result_size);
    if (result == NULL) {
        HPy_Close(ctx, h_data_copy);
        return HPy_NULL;
    }
    out = (char *)result;
    for (i = 0; i < size; i++) {
        if (data[i] == '!') {
            free(result);
            HPy result2 = HPyErr_Format(ctx, ctx->h_ValueError, "byte %zd", i);
            HPy_Close(ctx, h_data_copy);
            return result2;
        }
        if (data[i] != ' ')
            out[used++] = data[i];
    }
    if (used < size && hpp_bytes_resize(ctx, &result, used, &result_size) < 0) {
        HPy_Close(ctx, h_data_copy);
        return HPy_NULL;
    }
    HPy_Close(ctx, h_data_copy);
    return hpp_bytes_take(ctx, result, result_size);
}

/* Twice as much as first thought. The result of resizing is not looked at: it is null then. */
HPyDef_METH_IMPL(doubled_def, "doubled", doubled, HPyFunc_VARARGS)
static HPy
doubled(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_data = HPy_NULL;
    HPy h_data_copy = HPy_NULL;
    HPy_ssize_t result_size = 0;
    const char *data;
    HPy_ssize_t size;
    char *result;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_data)
            && hpp_arg_bytes_and_size(ctx, h_data, &h_data_copy, &data, &size))) {
        HPy_Close(ctx, h_data_copy);
        return HPy_NULL;
    }
    result = hpp_bytes_space(ctx, size, &result_size);
    if (result == NULL) {
        HPy_Close(ctx, h_data_copy);
        return HPy_NULL;
    }
    memcpy(result, data, size);
    if (hpp_bytes_resize(ctx, &result, 2 * size, &result_size) == 0)
        memcpy(result + size, data, size);
    HPy_Close(ctx, h_data_copy);
    return hpp_bytes_take(ctx, result, result_size);
}

static HPyDef *bytes_resized_methods[] = {
    &squeeze_def,
    &doubled_def,
    NULL
};

static HPyModuleDef bytes_resized_module = {
    .size = 0,
    .defines = bytes_resized_methods,
};

HPy_MODINIT(bytes_resized, bytes_resized_module)
