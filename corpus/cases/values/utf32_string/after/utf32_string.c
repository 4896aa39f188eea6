/* A str as UTF-32 with its byte order mark. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(encoded_def, "encoded", encoded, HPyFunc_O)
static HPy
encoded(HPyContext *ctx, HPy self, HPy text)
{
    return hpp_encode(ctx, text, "utf-32", NULL);
}

static HPyDef *utf32_string_methods[] = {
    &encoded_def,
    NULL
};

static HPyModuleDef utf32_string_module = {
    .size = 0,
    .defines = utf32_string_methods,
};

HPy_MODINIT(utf32_string, utf32_string_module)
