/* Buffers that parsing fills: one that nobody releases, one that starts empty. */
#include "hpy.h"
#include "hpy_port_support.h"

/* The reference to the buffer's owner leaks here. */
HPyDef_METH_IMPL(first_byte_def, "first_byte", first_byte, HPyFunc_VARARGS)
static HPy
first_byte(HPyContext *ctx, HPy m, const HPy *args, size_t nargs)
{
    HPy h_data = HPy_NULL;
    HPy_buffer data = {0};
    long nothing = -1;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O|l:first_byte", &h_data, &nothing)
            && hpp_arg_text_buffer(ctx, h_data, &data))) {
        hpp_buffer_release(ctx, &data);
        return HPy_NULL;
    }
    if (data.len == 0) {
        HPy result = HPyLong_FromLong(ctx, nothing);
        hpp_buffer_release(ctx, &data);
        return result;
    }
    HPy result2 = HPyLong_FromLong(ctx, ((unsigned char *)data.buf)[0]);
    hpp_buffer_release(ctx, &data);
    return result2;
}

HPyDef_METH_IMPL(length_def, "length", length, HPyFunc_VARARGS)
static HPy
length(HPyContext *ctx, HPy m, const HPy *args, size_t nargs)
{
    HPy h_data = HPy_NULL;
    HPy_buffer data;
    HPy_ssize_t size;

    data.buf = (data.obj = HPy_NULL, NULL);
    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "|O:length", &h_data)
            && hpp_arg_buffer(ctx, h_data, &data)))
        return HPy_NULL;
    if (HPy_IsNull(data.obj))
        return HPy_Dup(ctx, ctx->h_None);
    size = data.len;
    hpp_buffer_release(ctx, &data);
    return HPyLong_FromSsize_t(ctx, size);
}

/* The sign after the unit is none: always an error. */
HPyDef_METH_IMPL(broken_def, "broken", broken, HPyFunc_VARARGS)
static HPy
broken(HPyContext *ctx, HPy m, const HPy *args, size_t nargs)
{
    HPy o;
    int size;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O:broken", &o)
            && hpp_bad_format(ctx, "#:broken")))
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

static HPyDef *buffers_kept_methods[] = {
    &first_byte_def,
    &length_def,
    &broken_def,
    NULL
};

static HPyModuleDef buffers_kept_module = {
    .size = 0,
    .defines = buffers_kept_methods,
};

HPy_MODINIT(buffers_kept, buffers_kept_module)
