/* A str as UTF-16 with its byte order mark. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(encoded_def, "encoded", encoded, HPyFunc_O)
static HPy
encoded(HPyContext *ctx, HPy self, HPy text)
{
    return hpp_encode(ctx, text, "utf-16", NULL);
}

static HPyDef *utf16_string_methods[] = {
    &encoded_def,
    NULL
};

static HPyModuleDef utf16_string_module = {
    .size = 0,
    .defines = utf16_string_methods,
};

HPy_MODINIT(utf16_string, utf16_string_module)
