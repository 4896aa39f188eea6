/* What is read from the types of any objects: slots, dicts, and types that HPy has no handle for. */
#include "hpy.h"
#include "hpy_port_support.h"

/* Binds an object to an instance, as attribute access does. */
HPyDef_METH_IMPL(bind_def, "bind", bind, HPyFunc_VARARGS)
static HPy
bind(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy found, instance, type;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OOO", &found, &instance, &type))
        return HPy_NULL;
    HPy value_h = HPy_Type(ctx, found);
    if (!HPy_HasAttr_s(ctx, value_h, "__get__")) {
        HPy value_h2 = HPy_Type(ctx, found);
        HPyErr_Format(ctx, ctx->h_TypeError, "%s binds nothing", HPyType_GetName(ctx, value_h2));
        HPy_Close(ctx, value_h2);
        HPy_Close(ctx, value_h);
        return HPy_NULL;
    }
    HPy_Close(ctx, value_h);
    return hpp_descr_get(ctx, found, HPy_Is(ctx, instance, ctx->h_None) ? HPy_NULL : instance, type);
}

HPyDef_METH_IMPL(binds_def, "binds", binds, HPyFunc_O)
static HPy
binds(HPyContext *ctx, HPy module, HPy found)
{
    HPy value_h = HPy_Type(ctx, found);
    if (HPy_HasAttr_s(ctx, value_h, "__get__") && !HPy_TypeCheck(ctx, found, ctx->h_TypeType)) {
        HPy_Close(ctx, value_h);
        return HPy_Dup(ctx, ctx->h_True);
    }
    HPy_Close(ctx, value_h);
    return HPy_Dup(ctx, ctx->h_False);
}

/* Whether the type of an object has a name of its own, not from a base. */
HPyDef_METH_IMPL(has_own_def, "has_own", has_own, HPyFunc_VARARGS)
static HPy
has_own(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy h_name = HPy_NULL;
    HPy o, name;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO", &o, &h_name)
            && hpp_arg_str_object(ctx, h_name, &name)))
        return HPy_NULL;
    HPy value_h = HPy_Type(ctx, o);
    HPy type_h = hpp_type_dict(ctx, value_h);
    if ((HPy_Contains(ctx, type_h, name) > 0)) {
        HPy_Close(ctx, type_h);
        HPy_Close(ctx, value_h);
        return HPy_Dup(ctx, ctx->h_True);
    }
    HPy_Close(ctx, type_h);
    HPy_Close(ctx, value_h);
    HPy value_h2 = HPy_Type(ctx, o);
    HPy type_h2 = hpp_type_dict(ctx, value_h2);
    if (HPy_Contains(ctx, type_h2, name) > 0) {
        HPy_Close(ctx, type_h2);
        HPy_Close(ctx, value_h2);
        return HPy_Dup(ctx, ctx->h_True);
    }
    HPy_Close(ctx, type_h2);
    HPy_Close(ctx, value_h2);
    return HPy_Dup(ctx, ctx->h_False);
}

HPyDef_METH_IMPL(own_def, "own", own, HPyFunc_VARARGS)
static HPy
own(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy h_name = HPy_NULL;
    HPy type, name, dict = HPy_NULL, result;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO", &type, &h_name)
            && hpp_arg_str_object(ctx, h_name, &name)))
        return HPy_NULL;
    if (HPy_TypeCheck(ctx, type, ctx->h_TypeType)) {
        dict = hpp_type_dict(ctx, (type));
    }
    if (HPy_IsNull(dict))
        dict = HPy_GetAttr_s(ctx, type, "__dict__");
    if (HPy_IsNull(dict))
        return HPy_NULL;
    result = HPy_GetItem(ctx, dict, name);
    HPy_Close(ctx, dict);
    return result;
}

HPyDef_METH_IMPL(is_super_def, "is_super", is_super, HPyFunc_O)
static HPy
is_super(HPyContext *ctx, HPy module, HPy o)
{
    HPy super_h = HPy_GetItem_s(ctx, ctx->h_Builtins, "super");
    HPy result = HPyBool_FromLong(ctx, HPy_TypeCheck(ctx, o, super_h));
    HPy_Close(ctx, super_h);
    return result;
}

static HPyDef *methods[] = {
    &bind_def,
    &binds_def,
    &has_own_def,
    &own_def,
    &is_super_def,
    NULL
};

static HPyModuleDef type_reads_module = {
    .size = 0,
    .defines = methods,
};

HPy_MODINIT(type_reads, type_reads_module)
