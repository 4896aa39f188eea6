/* Text with Python escapes, from bytes. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(decoded_def, "decoded", decoded, HPyFunc_O)
static HPy
decoded(HPyContext *ctx, HPy self, HPy obj)
{
    char *data;
    HPy_ssize_t n;

    if (hpp_bytes_as_string_and_size(ctx, obj, &data, &n) < 0)
        return HPy_NULL;
    return hpp_decode(ctx, data, n, "unicode_escape", NULL);
}

HPyDef_METH_IMPL(lenient_def, "lenient", lenient, HPyFunc_O)
static HPy
lenient(HPyContext *ctx, HPy self, HPy obj)
{
    char *data;
    HPy_ssize_t n;

    if (hpp_bytes_as_string_and_size(ctx, obj, &data, &n) < 0)
        return HPy_NULL;
    return hpp_decode(ctx, data, n, "unicode_escape", "replace");
}

static HPyDef *unicode_escape_methods[] = {
    &decoded_def,
    &lenient_def,
    NULL
};

static HPyModuleDef unicode_escape_module = {
    .size = 0,
    .defines = unicode_escape_methods,
};

HPy_MODINIT(unicode_escape, unicode_escape_module)
