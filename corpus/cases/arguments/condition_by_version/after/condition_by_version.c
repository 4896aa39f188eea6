/* A test whose words depend on the version of Python; what it guards stands outside. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(first_byte_def, "first_byte", first_byte, HPyFunc_VARARGS)
static HPy
first_byte(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy h_data = HPy_NULL;
    HPy h_data_copy = HPy_NULL;
    const char *data;
    HPy_ssize_t length;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O:first_byte", &h_data)
            && hpp_arg_bytes_and_size(ctx, h_data, &h_data_copy, &data, &length))) {
        HPy_Close(ctx, h_data_copy);
        return HPy_NULL;
    }
    if (length == 0) {
        HPy_Close(ctx, h_data_copy);
        return HPy_Dup(ctx, ctx->h_None);
    }
    HPy result = HPyLong_FromLong(ctx, (unsigned char)data[0]);
    HPy_Close(ctx, h_data_copy);
    return result;
}

static HPyDef *condition_by_version_methods[] = {
    &first_byte_def,
    NULL,
};

static HPyModuleDef condition_by_version_module = {
    .size = 0,
    .defines = condition_by_version_methods,
};

HPy_MODINIT(condition_by_version, condition_by_version_module)
