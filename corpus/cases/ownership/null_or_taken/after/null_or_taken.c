/* Helpers that take their argument over, but for a null: their callers need no test. */
#include "hpy.h"
#include "hpy_port_support.h"

/* Steals the value; passes a failure on. */
static HPy
numbered(HPyContext *ctx, HPy value, HPy_ssize_t number)
{
    if (HPy_IsNull(value))
        return HPy_NULL;
    return hpp_build_value(ctx, "(Nn)", value, number);
}

/* Gives the mark of an object in seen, or no mark where none are kept. */
static int
enter(HPyContext *ctx, HPy seen, HPy obj, HPy *mark_out)
{
    HPy mark;

    *mark_out = HPy_NULL;
    if (HPy_Is(ctx, seen, ctx->h_None))
        return 0;
    mark = HPy_Repr(ctx, obj);
    if (HPy_IsNull(mark))
        return -1;
    if (HPy_SetItem(ctx, seen, mark, obj) < 0) {
        HPy_Close(ctx, mark);
        return -1;
    }
    *mark_out = mark;
    return 0;
}

/* Takes the mark away again and gives it up, if there is one. */
static int
leave(HPyContext *ctx, HPy seen, HPy mark)
{
    int result;

    if (HPy_IsNull(mark))
        return 0;
    result = HPy_DelItem(ctx, seen, mark);
    return result;
}

HPyDef_METH_IMPL(label_def, "label", label, HPyFunc_O)
static HPy
label(HPyContext *ctx, HPy self, HPy obj)
{
    HPy object_h = HPy_Str(ctx, obj);
    HPy result = numbered(ctx, object_h, 7);
    HPy_Close(ctx, object_h);
    return result;
}

HPyDef_METH_IMPL(visit_def, "visit", visit, HPyFunc_VARARGS)
static HPy
visit(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy seen, obj, mark;
    HPy_ssize_t length;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:visit", &seen, &obj))
        return HPy_NULL;
    if (enter(ctx, seen, obj, &mark) < 0)
        return HPy_NULL;
    length = HPy_Length(ctx, obj);
    if (length < 0) {
        HPy_Close(ctx, mark);
        return HPy_NULL;
    }
    if (leave(ctx, seen, mark) < 0) {
        HPy_Close(ctx, mark);
        return HPy_NULL;
    }
    HPy_Close(ctx, mark);
    return HPyLong_FromSsize_t(ctx, length);
}

static HPyDef *null_or_taken_methods[] = {
    &label_def,
    &visit_def,
    NULL
};

static HPyModuleDef null_or_taken_module = {
    .size = 0,
    .defines = null_or_taken_methods,
};

HPy_MODINIT(null_or_taken, null_or_taken_module)
