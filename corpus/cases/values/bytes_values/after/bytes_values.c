/* Bytes in and out. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <stdlib.h>

HPyDef_METH_IMPL(reversed_bytes_def, "reversed_bytes", reversed_bytes, HPyFunc_O)
static HPy
reversed_bytes(HPyContext *ctx, HPy self, HPy obj)
{
    const char *data;
    char *copy;
    HPy_ssize_t i, n;
    HPy result;

    if (!HPyBytes_Check(ctx, obj)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "bytes wanted");
        return HPy_NULL;
    }
    data = HPyBytes_AsString(ctx, obj);
    if (data == NULL)
        return HPy_NULL;
    n = HPy_Length(ctx, obj);
    copy = hpp_malloc((size_t)n + 1);
    if (copy == NULL)
        return HPyErr_NoMemory(ctx);
    for (i = 0; i < n; i++)
        copy[i] = data[n - 1 - i];
    result = HPyBytes_FromStringAndSize(ctx, copy, n);
    free(copy);
    return result;
}

HPyDef_METH_IMPL(encoded_def, "encoded", encoded, HPyFunc_O)
static HPy
encoded(HPyContext *ctx, HPy self, HPy text)
{
    return HPyUnicode_AsUTF8String(ctx, text);
}

HPyDef_METH_IMPL(until_nul_def, "until_nul", until_nul, HPyFunc_O)
static HPy
until_nul(HPyContext *ctx, HPy self, HPy obj)
{
    char *data;

    if (!(data = (char *)HPyBytes_AsString(ctx, obj)))
        return HPy_NULL;
    return HPyBytes_FromString(ctx, data);
}

static HPyDef *bytes_values_methods[] = {
    &reversed_bytes_def,
    &encoded_def,
    &until_nul_def,
    NULL
};

static HPyModuleDef bytes_values_module = {
    .size = 0,
    .defines = bytes_values_methods,
};

HPy_MODINIT(bytes_values, bytes_values_module)
