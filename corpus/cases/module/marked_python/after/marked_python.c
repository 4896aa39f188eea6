/* A macro marks the Python that the module is compiled for; only one of them exists. */
#include "hpy.h"

#define FOR_THREE

HPyDef_METH_IMPL(name_of_def, "name_of", name_of, HPyFunc_VARARGS)
static HPy
name_of(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy text;
    const char *name;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "O", &text))
        return HPy_NULL;
    name = HPyUnicode_AsUTF8AndSize(ctx, text, NULL);
    if (name == NULL)
        return HPy_NULL;
    return HPyUnicode_FromFormat(ctx, "<%s>", name);
}

static HPyDef *marked_python_methods[] = {
    &name_of_def,
    NULL
};

static HPyModuleDef marked_python_module = {
    .size = 0,
    .defines = marked_python_methods,
};

HPy_MODINIT(marked_python, marked_python_module)
