/* Walks through a dict: to its end, with a way out, for the keys alone, one inside another. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(turned_def, "turned", turned, HPyFunc_O)
static HPy
turned(HPyContext *ctx, HPy self, HPy dict)
{
    hpp_dict_walk dict_walk = {HPy_NULL};
    HPy key, value;
    HPy result = HPyDict_New(ctx);
    HPy_ssize_t pos = 0;

    if (HPy_IsNull(result)) {
        HPy_Close(ctx, dict_walk.keys);
        return HPy_NULL;
    }
    while (hpp_dict_next(ctx, dict, &dict_walk, &pos, &key, &value)) {
        if (HPy_SetItem(ctx, result, value, key) < 0) {
            HPy_Close(ctx, result);
            HPy_Close(ctx, key);
            HPy_Close(ctx, value);
            HPy_Close(ctx, dict_walk.keys);
            return HPy_NULL;
        }
        HPy_Close(ctx, key);
        HPy_Close(ctx, value);
    }
    HPy_Close(ctx, dict_walk.keys);
    return result;
}

/* The first key whose value is true. */
HPyDef_METH_IMPL(first_true_def, "first_true", first_true, HPyFunc_O)
static HPy
first_true(HPyContext *ctx, HPy self, HPy dict)
{
    hpp_dict_walk dict_walk = {HPy_NULL};
    HPy key, value;
    HPy_ssize_t pos = 0;

    while (hpp_dict_next(ctx, dict, &dict_walk, &pos, &key, &value)) {
        int yes = HPy_IsTrue(ctx, value);
        if (yes < 0) {
            HPy_Close(ctx, key);
            HPy_Close(ctx, value);
            HPy_Close(ctx, dict_walk.keys);
            return HPy_NULL;
        }
        if (yes) {
            HPy_Close(ctx, value);
            HPy_Close(ctx, dict_walk.keys);
            return key;
        }
        HPy_Close(ctx, key);
        HPy_Close(ctx, value);
    }
    HPy_Close(ctx, dict_walk.keys);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH_IMPL(common_def, "common", common, HPyFunc_VARARGS)
static HPy
common(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_one = HPy_NULL;
    HPy h_other = HPy_NULL;
    hpp_dict_walk one_walk = {HPy_NULL};
    hpp_dict_walk other_walk = {HPy_NULL};
    HPy one, other, a, b;
    HPy_ssize_t i = 0, j;
    long n = 0;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO", &h_one, &h_other)
            && hpp_arg_builtin_instance(ctx, h_one, "dict", &one)
            && hpp_arg_builtin_instance(ctx, h_other, "dict", &other))) {
        HPy_Close(ctx, one_walk.keys);
        HPy_Close(ctx, other_walk.keys);
        return HPy_NULL;
    }
    while (hpp_dict_next_key(ctx, one, &one_walk, &i, &a)) {
        j = 0;
        while (hpp_dict_next_key(ctx, other, &other_walk, &j, &b)) {
            int same = hpp_rich_compare_bool(ctx, a, b, HPy_EQ);
            if (same < 0) {
                HPy_Close(ctx, a);
                HPy_Close(ctx, b);
                HPy_Close(ctx, one_walk.keys);
                HPy_Close(ctx, other_walk.keys);
                return HPy_NULL;
            }
            HPy_Close(ctx, b);
            n += same;
        }
        HPy_Close(ctx, a);
    }
    HPy result = HPyLong_FromLong(ctx, n);
    HPy_Close(ctx, one_walk.keys);
    HPy_Close(ctx, other_walk.keys);
    return result;
}

static HPyDef *dict_walk_methods[] = {
    &turned_def,
    &first_true_def,
    &common_def,
    NULL
};

static HPyModuleDef dict_walk_module = {
    .size = 0,
    .defines = dict_walk_methods,
};

HPy_MODINIT(dict_walk, dict_walk_module)
