/* Defines the access to text for a Python that lacks it, and uses it as it is in others. */
#include "hpy.h"
#include "hpy_port_support.h"

#define IS_BLANK(c) ((c) == ' ' || (c) == '\t')

HPyDef_METH_IMPL(blanks_def, "blanks", blanks, HPyFunc_O)
static HPy
blanks(HPyContext *ctx, HPy module, HPy text)
{
    hpp_text_view text_view = {HPy_NULL, NULL, NULL};
    int kind;
    void *data;
    HPy_ssize_t i, n = 0;

    if (!HPyUnicode_Check(ctx, text)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "text is needed");
        hpp_text_release(ctx, &text_view);
        return HPy_NULL;
    }
    if (0) {
        hpp_text_release(ctx, &text_view);
        return HPy_NULL;
    }
    kind = hpp_text_kind(ctx, text);
    data = hpp_text_data(ctx, text, &text_view);
    for (i = 0; i < HPy_Length(ctx, text); i++) {
        if (IS_BLANK(hpp_text_read(kind, data, i)))
            n++;
    }
    HPy result = HPyLong_FromSsize_t(ctx, n);
    hpp_text_release(ctx, &text_view);
    return result;
}

static HPyDef *stand_in_methods[] = {
    &blanks_def,
    NULL
};

static HPyModuleDef stand_in_module = {
    .size = 0,
    .defines = stand_in_methods,
};

HPy_MODINIT(stand_in, stand_in_module)
