/* HPY310: keyword parsing hands out handles that a tracker has to close. */
#include "hpy.h"

static const char *names[] = {"object", NULL};

HPyDef_METH(hit, "hit", HPyFunc_KEYWORDS)
static HPy
hit_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    HPy object;

    if (!HPyArg_ParseKeywords(ctx, NULL, args, nargs, kwnames, "O:hit", names, &object))
        return HPy_NULL;
    return HPy_Str(ctx, object);
}

HPyDef_METH(near_miss, "near_miss", HPyFunc_KEYWORDS)
static HPy
near_miss_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    HPyTracker ht;
    HPy object, result;

    if (!HPyArg_ParseKeywords(ctx, &ht, args, nargs, kwnames, "O:near_miss", names, &object))
        return HPy_NULL;
    result = HPy_Str(ctx, object);
    HPyTracker_Close(ctx, ht);
    return result;
}

/* A number needs no tracker. */
HPyDef_METH(number, "number", HPyFunc_KEYWORDS)
static HPy
number_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    long value;

    if (!HPyArg_ParseKeywords(ctx, NULL, args, nargs, kwnames, "l:OO", names, &value))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, value);
}

#define PARSE(format, out) HPyArg_ParseKeywords(ctx, NULL, args, nargs, kwnames, format, names, out)

HPyDef_METH(macro_form, "macro_form", HPyFunc_KEYWORDS)
static HPy
macro_form_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    HPy object;

    if (!PARSE("O:macro_form", &object))
        return HPy_NULL;
    return HPy_Str(ctx, object);
}

HPyDef_SLOT(initialise, HPy_tp_init)
static int
initialise_impl(HPyContext *ctx, HPy self, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    long value;

    if (!HPyArg_ParseKeywords(ctx, NULL, args, nargs, kw, "l", names, &value))
        return -1;                              /* it gets a dict, not names */
    return 0;
}
