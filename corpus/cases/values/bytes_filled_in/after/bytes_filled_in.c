/* Bytes objects that are made with room for their contents and filled afterwards. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <string.h>

HPyDef_METH_IMPL(reversed_bytes_def, "reversed_bytes", reversed_bytes, HPyFunc_VARARGS)
static HPy
reversed_bytes(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_data = HPy_NULL;
    HPy_ssize_t result_size = 0;
    HPy_buffer data;
    char *result;
    const char *from;
    char *to;
    HPy_ssize_t i;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_data)
            && hpp_arg_buffer(ctx, h_data, &data)))
        return HPy_NULL;
    from = data.buf;
    result = hpp_bytes_space(ctx, data.len, &result_size);
    if (result == NULL) {
        hpp_buffer_release(ctx, &data);
        return HPy_NULL;
    }
    to = (char *)result;
    for (i = 0; i < data.len; i++)
        to[i] = from[data.len - 1 - i];
    hpp_buffer_release(ctx, &data);
    return hpp_bytes_take(ctx, result, result_size);
}

/* A copy with a line drawn from the first zero on. */
HPyDef_METH_IMPL(lined_def, "lined", lined, HPyFunc_VARARGS)
static HPy
lined(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_data = HPy_NULL;
    HPy h_data_copy = HPy_NULL;
    HPy_ssize_t copy_size = 0;
    char *copy = NULL;
    const char *data;
    HPy_ssize_t size, length = 0;
    HPy none = HPy_NULL;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O|O", &h_data, &none)
            && hpp_arg_bytes_and_size(ctx, h_data, &h_data_copy, &data, &size))) {
        HPy_Close(ctx, h_data_copy);
        return HPy_NULL;
    }
    if (!(copy = hpp_bytes_space(ctx, size, &copy_size))) {
        HPy_Close(ctx, h_data_copy);
        return HPy_NULL;
    }
    memcpy(copy, data, (size_t)size);
    while (length < copy_size && data[length])
        length++;
    if (length == size && !HPy_IsNull(none)) {
        free(copy);
        HPy result = HPy_Dup(ctx, none);
        HPy_Close(ctx, h_data_copy);
        return result;
    }
    memset(copy + length, '-', (size_t)(size - length));
    HPy_Close(ctx, h_data_copy);
    return hpp_bytes_take(ctx, copy, copy_size);
}

HPyDef_METH_IMPL(nothing_def, "nothing", nothing, HPyFunc_NOARGS)
static HPy
nothing(HPyContext *ctx, HPy self)
{
    return HPyBytes_FromStringAndSize(ctx, "", 0);
}

static HPyDef *bytes_filled_in_methods[] = {
    &reversed_bytes_def,
    &lined_def,
    &nothing_def,
    NULL
};

static HPyModuleDef bytes_filled_in_module = {
    .size = 0,
    .defines = bytes_filled_in_methods,
};

HPy_MODINIT(bytes_filled_in, bytes_filled_in_module)
