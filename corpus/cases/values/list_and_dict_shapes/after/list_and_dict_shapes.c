/* Lists and dicts, with and without separators, and a failing part. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(lists_def, "lists", lists, HPyFunc_O)
static HPy
lists(HPyContext *ctx, HPy self, HPy obj)
{
    return hpp_build_value(ctx, "[[], [O], [OO]]", obj, obj, obj);
}

HPyDef_METH_IMPL(dicts_def, "dicts", dicts, HPyFunc_VARARGS)
static HPy
dicts(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_name = HPy_NULL;
    HPy h_name_copy = HPy_NULL;
    const char *name;
    HPy_ssize_t size;
    int count;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "Oi:dicts", &h_name, &count)
            && hpp_arg_text_and_size(ctx, h_name, &h_name_copy, &name, &size))) {
        HPy_Close(ctx, h_name_copy);
        return HPy_NULL;
    }
    HPy result = hpp_build_value(ctx, "{s:s#,s:i,si,s:{}}", "name", name, size,
                         "count", count, "twice", 2 * count, "more");
    HPy_Close(ctx, h_name_copy);
    return result;
}

HPyDef_METH_IMPL(halves_def, "halves", halves, HPyFunc_O)
static HPy
halves(HPyContext *ctx, HPy self, HPy obj)
{
    /* PyNumber_Float may fail: Py_BuildValue passes the error on */
    HPy number_h = HPy_Float(ctx, obj);
    HPy result = hpp_build_value(ctx, "(Nd)", number_h, 0.5);
    HPy_Close(ctx, number_h);
    return result;
}

static HPyDef *list_and_dict_shapes_methods[] = {
    &lists_def,
    &dicts_def,
    &halves_def,
    NULL
};

static HPyModuleDef list_and_dict_shapes_module = {
    .size = 0,
    .defines = list_and_dict_shapes_methods,
};

HPy_MODINIT(list_and_dict_shapes, list_and_dict_shapes_module)
