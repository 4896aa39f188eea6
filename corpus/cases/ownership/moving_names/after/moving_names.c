/* Handles that the C code has no place to close: in loop heads, in inner blocks, in arguments. */
#include "hpy.h"
#include "hpy_port_support.h"

/* Reads an attribute in the head of each loop. */
HPyDef_METH_IMPL(count_def, "count", count, HPyFunc_O)
static HPy
count(HPyContext *ctx, HPy module, HPy o)
{
    long total = 0, i;

    for (i = 0; ; i++)
        {
            HPy item_h = hpp_dict_get_s_quiet(ctx, o, "more");
            if (!(HPy_IsTrue(ctx, item_h) == 1 && i < 5)) {
                HPy_Close(ctx, item_h);
                break;
            }
            HPy_Close(ctx, item_h);
        total += i;
        }
    while (1)
        {
            HPy item_h2 = hpp_dict_get_s_quiet(ctx, o, "more");
            if (!(HPy_IsTrue(ctx, item_h2) == 1)) {
                HPy_Close(ctx, item_h2);
                break;
            }
            HPy_Close(ctx, item_h2);
        if (HPy_SetItem_s(ctx, o, "more", ctx->h_False) < 0)
            return HPy_NULL;
        }
    do {
        total += 100;
        HPy item_h3 = hpp_dict_get_s_quiet(ctx, o, "never");
        if (!(HPy_IsTrue(ctx, item_h3) == 1 && total < 1000)) {
            HPy_Close(ctx, item_h3);
            break;
        }
        HPy_Close(ctx, item_h3);
    } while (1);
    return HPyLong_FromLong(ctx, total);
}

/* One tuple of two, which two loops fill. */
HPyDef_METH_IMPL(joined_def, "joined", joined, HPyFunc_VARARGS)
static HPy
joined(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy h_left = HPy_NULL;
    HPy h_right = HPy_NULL;
    HPyTupleBuilder all_builder;
    HPy left, right, all;
    HPy_ssize_t i, offset;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO", &h_left, &h_right)
            && hpp_arg_instance(ctx, h_left, ctx->h_TupleType, &left)
            && hpp_arg_instance(ctx, h_right, ctx->h_TupleType, &right)))
        return HPy_NULL;
    all_builder = HPyTupleBuilder_New(ctx, HPy_Length(ctx, left) + HPy_Length(ctx, right));
    for (i = 0; i < HPy_Length(ctx, left); i++) {
        HPy item = HPy_GetItem_i(ctx, left, i);
        HPyTupleBuilder_Set(ctx, all_builder, i, item);
        HPy_Close(ctx, item);
    }
    offset = HPy_Length(ctx, left);
    for (i = 0; i < HPy_Length(ctx, right); i++) {
        HPy item = HPy_GetItem_i(ctx, right, i);
        HPyTupleBuilder_Set(ctx, all_builder, offset + i, item);
        HPy_Close(ctx, item);
    }
    return HPyTupleBuilder_Build(ctx, all_builder);
}

/* Goes on with a reference that it gave back, under a name of an inner block. */
HPyDef_METH_IMPL(inner_def, "inner", inner, HPyFunc_O)
static HPy
inner(HPyContext *ctx, HPy module, HPy o)
{
    HPy found_kept = HPy_NULL;
    if (HPy_HasAttr_s(ctx, o, "inner")) {
        found_kept = HPy_GetAttr_s(ctx, o, "inner");
        if (HPy_IsNull(found_kept))
            return HPy_NULL;
        o = found_kept;
    }
    HPy result = HPy_Repr(ctx, o);
    HPy_Close(ctx, found_kept);
    return result;
}

/* Calls the first argument with the others in a tuple. */
HPyDef_METH_IMPL(call_first_def, "call_first", call_first, HPyFunc_VARARGS)
static HPy
call_first(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy h_args = HPyTuple_FromArray(ctx, (HPy *)args, nargs);
    if (HPy_IsNull(h_args)) {
        return HPy_NULL;
    }
    HPy args_now = h_args;
    HPy rest = HPy_NULL, first, result;

    if (HPy_Length(ctx, args_now) == 0) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "nothing to call");
        HPy_Close(ctx, h_args);
        return HPy_NULL;
    }
    first = hpp_item(ctx, args_now, 0);
    if (HPy_IsNull(first)) {
        HPy_Close(ctx, h_args);
        return HPy_NULL;
    }
    if (HPyCallable_Check(ctx, first)) {
        rest = hpp_get_slice(ctx, args_now, 1, HPy_Length(ctx, args_now));
        if (HPy_IsNull(rest)) {
            HPy_Close(ctx, first);
            HPy_Close(ctx, h_args);
            return HPy_NULL;
        }
        args_now = rest;
    }
    result = hpp_call_objects(ctx, first, args_now, HPy_NULL);
    HPy_Close(ctx, first);
    HPy_Close(ctx, rest);
    HPy_Close(ctx, h_args);
    return result;
}

static HPyDef *methods[] = {
    &count_def,
    &joined_def,
    &inner_def,
    &call_first_def,
    NULL
};

static HPyModuleDef moving_names_module = {
    .size = 0,
    .defines = methods,
};

HPy_MODINIT(moving_names, moving_names_module)
