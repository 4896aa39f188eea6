/* The arguments themselves are used as objects: passed on, kept, counted. */
#include "hpy.h"
#include "hpy_port_support.h"

static HPyGlobal last_call;
static int last_call_stored; /* whether last_call holds anything */

/* A helper that takes the tuple as any other object. */
static HPy
paired(HPyContext *ctx, HPy name, HPy args)
{
    return HPyTuple_Pack(ctx, 2, name, args);
}

HPyDef_METH_IMPL(collect_def, "collect", collect, HPyFunc_VARARGS)
static HPy
collect(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_args = HPyTuple_FromArray(ctx, (HPy *)args, nargs);
    if (HPy_IsNull(h_args)) {
        return HPy_NULL;
    }
    HPy name = HPyUnicode_FromString(ctx, "all"), result;

    if (HPy_IsNull(name)) {
        HPy_Close(ctx, h_args);
        return HPy_NULL;
    }
    result = paired(ctx, name, h_args);
    HPy_Close(ctx, name);
    HPy_Close(ctx, h_args);
    return result;
}

/* Calls its first argument with the others and all keywords. */
HPyDef_METH_IMPL(apply_def, "apply", apply, HPyFunc_KEYWORDS)
static HPy
apply(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwds)
{
    HPy h_kwds = HPy_NULL;
    HPy h_args = HPyTuple_FromArray(ctx, (HPy *)args, nargs);
    if (HPy_IsNull(h_args) || !hpp_pack_keywords(ctx, args, nargs, kwds, &h_kwds)) {
        HPy_Close(ctx, h_args);
        return HPy_NULL;
    }
    HPy rest, result;

    if ((HPy_ssize_t)nargs < 1) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "a function is needed");
        HPy_Close(ctx, h_kwds);
        HPy_Close(ctx, h_args);
        return HPy_NULL;
    }
    rest = hpp_get_slice(ctx, h_args, 1, (HPy_ssize_t)nargs);
    if (HPy_IsNull(rest)) {
        HPy_Close(ctx, h_kwds);
        HPy_Close(ctx, h_args);
        return HPy_NULL;
    }
    result = HPy_CallTupleDict(ctx, args[0], rest, h_kwds);
    HPy_Close(ctx, rest);
    HPy_Close(ctx, h_kwds);
    HPy_Close(ctx, h_args);
    return result;
}

/* How many keywords there were, and the dict of them. */
HPyDef_METH_IMPL(named_def, "named", named, HPyFunc_KEYWORDS)
static HPy
named(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwds)
{
    HPy h_kwds = HPy_NULL;
    if (!hpp_pack_keywords(ctx, args, nargs, kwds, &h_kwds)) {
        return HPy_NULL;
    }
    if (HPy_IsNull(h_kwds)) {
        HPy result = HPyLong_FromSsize_t(ctx, (HPy_ssize_t)nargs);
        HPy_Close(ctx, h_kwds);
        return result;
    }
    HPy result2 = HPy_Dup(ctx, h_kwds);
    HPy_Close(ctx, h_kwds);
    return result2;
}

HPyDef_METH_IMPL(remember_def, "remember", remember, HPyFunc_VARARGS)
static HPy
remember(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_args = HPyTuple_FromArray(ctx, (HPy *)args, nargs);
    if (HPy_IsNull(h_args)) {
        return HPy_NULL;
    }
    HPyGlobal_Store(ctx, &last_call, h_args);
    last_call_stored = !HPy_IsNull(h_args);
    HPy_Close(ctx, h_args);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH_IMPL(remembered_def, "remembered", remembered, HPyFunc_NOARGS)
static HPy
remembered(HPyContext *ctx, HPy self)
{
    if (!last_call_stored)
        return HPy_Dup(ctx, ctx->h_None);
    return HPyGlobal_Load(ctx, last_call);
}

/* Another name for collect. */
HPyDef_METH_IMPL(gather_def, "gather", gather, HPyFunc_VARARGS)
static HPy
gather(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    return collect(ctx, self, args, nargs);
}

static HPyDef *arguments_as_objects_methods[] = {
    &collect_def,
    &apply_def,
    &named_def,
    &remember_def,
    &remembered_def,
    &gather_def,
    NULL
};

static HPyGlobal *arguments_as_objects_globals[] = {
    &last_call,
    NULL
};

static HPyModuleDef arguments_as_objects_module = {
    .size = 0,
    .defines = arguments_as_objects_methods,
    .globals = arguments_as_objects_globals,
};

HPy_MODINIT(arguments_as_objects, arguments_as_objects_module)
