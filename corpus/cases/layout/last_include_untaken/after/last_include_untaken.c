/* The last #include stands in a branch that only another system takes. */
#include "shared.h"

#include <string.h>
#include "hpy_port_support.h"

#if defined(__APPLE__)
#include <crt_externs.h>
#endif

HPyDef_METH_IMPL(measure_def, "measure", measure, HPyFunc_VARARGS)
static HPy
measure(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_text = HPy_NULL;
    const char *text;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_text)
            && hpp_arg_str(ctx, h_text, &text)))
        return HPy_NULL;
    return HPyLong_FromSize_t(ctx, strlen(text));
}

static HPyDef *last_include_untaken_methods[] = {
    &measure_def,
    NULL
};

static HPyModuleDef last_include_untaken_module = {
    .size = 0,
    .defines = last_include_untaken_methods,
};

HPy_MODINIT(last_include_untaken, last_include_untaken_module)
