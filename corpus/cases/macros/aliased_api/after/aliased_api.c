/* A function of plain characters that reaches the Python API only through a macro's other name. */
#include "hpy.h"
#include "hpy_port_support.h"

static HPy_ssize_t
count_letters(HPyContext *ctx, const HPy_UCS4 *text, HPy_ssize_t size)
{
    HPy_ssize_t i, n = 0;

    for (i = 0; i < size; i++) {
        if (hpp_char_is(ctx, text[i], "isalpha"))
            n++;
    }
    return n;
}

HPyDef_METH_IMPL(letters_def, "letters", letters, HPyFunc_O)
static HPy
letters(HPyContext *ctx, HPy module, HPy text)
{
    HPy_UCS4 *copy;
    HPy_ssize_t n;

    if (!HPyUnicode_Check(ctx, text)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "a str, please");
        return HPy_NULL;
    }
    copy = hpp_ucs4_copy(ctx, text);
    if (copy == NULL)
        return HPy_NULL;
    n = count_letters(ctx, copy, HPy_Length(ctx, text));
    free(copy);
    return HPyLong_FromSsize_t(ctx, n);
}

static HPyDef *aliased_api_methods[] = {
    &letters_def,
    NULL
};

static HPyModuleDef aliased_api_module = {
    .size = 0,
    .defines = aliased_api_methods,
};

HPy_MODINIT(aliased_api, aliased_api_module)
