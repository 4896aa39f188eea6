/* Text that is split from its end. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(last_def, "last", last, HPyFunc_VARARGS)
static HPy
last(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_most = HPy_NULL;
    HPy text, separator;
    HPy_ssize_t most;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OOO:last", &text, &separator, &h_most)
            && hpp_arg_ssize(ctx, h_most, &most)))
        return HPy_NULL;
    return hpp_rsplit(ctx, text, separator, most);
}

HPyDef_METH_IMPL(words_def, "words", words, HPyFunc_O)
static HPy
words(HPyContext *ctx, HPy self, HPy text)
{
    return hpp_rsplit(ctx, text, HPy_NULL, -1);
}

static HPyDef *text_from_right_methods[] = {
    &last_def,
    &words_def,
    NULL
};

static HPyModuleDef text_from_right_module = {
    .size = 0,
    .defines = text_from_right_methods,
};

HPy_MODINIT(text_from_right, text_from_right_module)
