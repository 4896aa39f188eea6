/* Text and bytes units, with and without a length. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <string.h>

HPyDef_METH_IMPL(text_def, "text", text, HPyFunc_VARARGS)
static HPy
text(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_s = HPy_NULL;
    HPy h_s_copy = HPy_NULL;
    HPy h_z = HPy_NULL;
    const char *s, *z;
    HPy_ssize_t s_size;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO:text", &h_s, &h_z)
            && hpp_arg_text_and_size(ctx, h_s, &h_s_copy, &s, &s_size)
            && hpp_arg_str_or_none(ctx, h_z, &z))) {
        HPy_Close(ctx, h_s_copy);
        return HPy_NULL;
    }
    HPy result = HPy_BuildValue(ctx, "(nn)", s_size, z ? (HPy_ssize_t)strlen(z) : (HPy_ssize_t)-1);
    HPy_Close(ctx, h_s_copy);
    return result;
}

HPyDef_METH_IMPL(optional_text_def, "optional_text", optional_text, HPyFunc_VARARGS)
static HPy
optional_text(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_z = HPy_NULL;
    HPy h_z_copy = HPy_NULL;
    const char *z;
    HPy_ssize_t size;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O:optional_text", &h_z)
            && hpp_arg_text_or_none_and_size(ctx, h_z, &h_z_copy, &z, &size))) {
        HPy_Close(ctx, h_z_copy);
        return HPy_NULL;
    }
    if (z == NULL) {
        HPy_Close(ctx, h_z_copy);
        return HPy_Dup(ctx, ctx->h_None);
    }
    HPy result = HPyBytes_FromStringAndSize(ctx, z, size);
    HPy_Close(ctx, h_z_copy);
    return result;
}

HPyDef_METH_IMPL(data_def, "data", data, HPyFunc_VARARGS)
static HPy
data(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_y = HPy_NULL;
    HPy h_y_copy = HPy_NULL;
    HPy h_named = HPy_NULL;
    HPy h_named_copy = HPy_NULL;
    const char *y, *named;
    HPy_ssize_t y_size;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO:data", &h_y, &h_named)
            && hpp_arg_bytes_and_size(ctx, h_y, &h_y_copy, &y, &y_size)
            && hpp_arg_bytes(ctx, h_named, &h_named_copy, &named))) {
        HPy_Close(ctx, h_y_copy);
        HPy_Close(ctx, h_named_copy);
        return HPy_NULL;
    }
    HPy result = HPy_BuildValue(ctx, "(nl)", y_size, (long)strlen(named));
    HPy_Close(ctx, h_y_copy);
    HPy_Close(ctx, h_named_copy);
    return result;
}

HPyDef_METH_IMPL(checked_def, "checked", checked, HPyFunc_VARARGS)
static HPy
checked(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_u = HPy_NULL;
    HPy h_b = HPy_NULL;
    HPy u, b;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO:checked", &h_u, &h_b)
            && hpp_arg_str_object(ctx, h_u, &u)
            && hpp_arg_bytes_object(ctx, h_b, &b)))
        return HPy_NULL;
    return HPy_BuildValue(ctx, "(OO)", b, u);
}

HPyDef_METH_IMPL(typed_def, "typed", typed, HPyFunc_VARARGS)
static HPy
typed(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_list = HPy_NULL;
    HPy list;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O:typed", &h_list)
            && hpp_arg_instance(ctx, h_list, ctx->h_ListType, &list)))
        return HPy_NULL;
    return HPyLong_FromSsize_t(ctx, HPy_Length(ctx, list));
}

HPyDef_METH_IMPL(checksum_def, "checksum", checksum, HPyFunc_VARARGS)
static HPy
checksum(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_view = HPy_NULL;
    HPy_buffer view;
    HPy_ssize_t i;
    long sum = 0;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O:checksum", &h_view)
            && hpp_arg_buffer(ctx, h_view, &view)))
        return HPy_NULL;
    for (i = 0; i < view.len; i++)
        sum += ((unsigned char *)view.buf)[i];
    hpp_buffer_release(ctx, &view);
    return HPyLong_FromLong(ctx, sum);
}

static HPyDef *text_and_bytes_units_methods[] = {
    &text_def,
    &optional_text_def,
    &data_def,
    &checked_def,
    &typed_def,
    &checksum_def,
    NULL
};

static HPyModuleDef text_and_bytes_units_module = {
    .size = 0,
    .defines = text_and_bytes_units_methods,
};

HPy_MODINIT(text_and_bytes_units, text_and_bytes_units_module)
