/* Format strings put together by the compiler. */
#include "hpy.h"
#include "hpy_port_support.h"

#define BYTES_UNIT "y"
#define WHERE ":joined_format"

HPyDef_METH_IMPL(split_at_def, "split_at", split_at, HPyFunc_VARARGS)
static HPy
split_at(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_data = HPy_NULL;
    HPy h_data_copy = HPy_NULL;
    HPy h_at = HPy_NULL;
    const char *data;
    HPy_ssize_t size, at;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO:joined_format", &h_data, &h_at)
            && hpp_arg_bytes_and_size(ctx, h_data, &h_data_copy, &data, &size)
            && hpp_arg_ssize(ctx, h_at, &at))) {
        HPy_Close(ctx, h_data_copy);
        return HPy_NULL;
    }
    if (at < 0 || at > size) {
        HPyErr_SetString(ctx, ctx->h_IndexError, "outside");
        HPy_Close(ctx, h_data_copy);
        return HPy_NULL;
    }
    HPy result = hpp_build_value(ctx, "(" BYTES_UNIT "#" BYTES_UNIT "#)",
                         data, at, data + at, size - at);
    HPy_Close(ctx, h_data_copy);
    return result;
}

static HPyDef *joined_format_methods[] = {
    &split_at_def,
    NULL
};

static HPyModuleDef joined_format_module = {
    .size = 0,
    .defines = joined_format_methods,
};

HPy_MODINIT(joined_format, joined_format_module)
