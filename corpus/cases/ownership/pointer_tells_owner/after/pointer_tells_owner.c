/* Whether an object is owned is told by a pointer into it: what a macro gives is never null. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(first_def, "first", first, HPyFunc_VARARGS)
static HPy
first(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    hpp_text_view data_view = {HPy_NULL, NULL, NULL};
    HPy data;
    const void *source = NULL;
    HPy_ssize_t size = 0;
    int fast = 0, owned = 0;
    long result;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "O|i:first", &data, &fast)) {
        hpp_text_release(ctx, &data_view);
        return HPy_NULL;
    }
    if (HPyUnicode_Check(ctx, data)) {
        if (fast && 0 == 0 && hpp_text_kind(ctx, data) == 1) {
            source = (uint8_t *)hpp_text_data(ctx, data, &data_view);
            size = HPy_Length(ctx, data);
        }
        else {
            data = HPyUnicode_AsASCIIString(ctx, data);
            if (HPy_IsNull(data)) {
                hpp_text_release(ctx, &data_view);
                return HPy_NULL;
            }
        }
    }
    else {
        data = HPy_Dup(ctx, data);
    }
    if (source == NULL) {
        if (!HPyBytes_Check(ctx, data)) {
            HPy_Close(ctx, data);
            HPyErr_SetString(ctx, ctx->h_TypeError, "bytes or text are needed");
            hpp_text_release(ctx, &data_view);
            return HPy_NULL;
        }
        source = HPyBytes_AS_STRING(ctx, data);
        size = HPy_Length(ctx, data);
        owned = 1;
    }
    result = size > 0 ? ((const unsigned char *)source)[0] : -1;
    if (owned)
        HPy_Close(ctx, data);
    HPy result2 = HPyLong_FromLong(ctx, result);
    hpp_text_release(ctx, &data_view);
    return result2;
}

/* The last byte, or the object itself if it is none of bytes. */
HPyDef_METH_IMPL(last_def, "last", last, HPyFunc_O)
static HPy
last(HPyContext *ctx, HPy module, HPy data)
{
    const char *source = NULL;

    if (HPyBytes_Check(ctx, data))
        source = HPyBytes_AS_STRING(ctx, data) + HPy_Length(ctx, data);
    if (source == NULL) {
        return HPy_Dup(ctx, data);
    }
    return HPyLong_FromLong(ctx, source[-1]);
}

static HPyDef *pointer_tells_owner_methods[] = {
    &first_def,
    &last_def,
    NULL,
};

static HPyModuleDef pointer_tells_owner_module = {
    .size = 0,
    .defines = pointer_tells_owner_methods,
};

HPy_MODINIT(pointer_tells_owner, pointer_tells_owner_module)
