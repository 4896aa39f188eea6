/* Uses what the GNU C library declares only because Python.h defines _GNU_SOURCE. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* as Python.h did */
#endif
#include "hpy.h"
#include "hpy_port_support.h"
#include <string.h>

/* Where the last slash stands, or -1. */
HPyDef_METH_IMPL(last_slash_def, "last_slash", last_slash, HPyFunc_O)
static HPy
last_slash(HPyContext *ctx, HPy module, HPy bytes)
{
    char *text, *found;
    HPy_ssize_t size;

    if (hpp_bytes_as_string_and_size(ctx, bytes, &text, &size) < 0)
        return HPy_NULL;
    found = memrchr(text, '/', size);
    return HPyLong_FromSsize_t(ctx, found == NULL ? -1 : found - text);
}

static HPyDef *gnu_extensions_methods[] = {
    &last_slash_def,
    NULL
};

static HPyModuleDef gnu_extensions_module = {
    .size = 0,
    .defines = gnu_extensions_methods,
};

HPy_MODINIT(gnu_extensions, gnu_extensions_module)
