/* HPY311: each definition has a function of its own. */
#include "hpy.h"

HPyDef_SLOT_IMPL(as_repr, text, HPy_tp_repr)
HPyDef_SLOT_IMPL(as_str, text, HPy_tp_str)

static HPy
text(HPyContext *ctx, HPy self)
{
    return HPyUnicode_FromString(ctx, "one function, two definitions");
}

HPyDef_SLOT_IMPL(as_int, number, HPy_nb_int)
HPyDef_SLOT_IMPL(as_index, number_again, HPy_nb_index)

static HPy
number(HPyContext *ctx, HPy self)
{
    return HPyLong_FromLong(ctx, 1);
}

static HPy
number_again(HPyContext *ctx, HPy self)
{
    return number(ctx, self);
}
