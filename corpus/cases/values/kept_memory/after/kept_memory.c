/* A helper gives its callers pointers into bytes, bytearrays and memoryviews. */
#include "hpy.h"
#include "hpy_port_support.h"

/* What is at the pointer stays there while `*holder` and the object live. */
static int
memory_of(HPyContext *ctx, HPy obj, HPy *holder, char **memory, HPy_ssize_t *length, HPy *memory_owner)
{
    if (HPyBytes_Check(ctx, obj)) {
        *holder = HPy_NULL;
        *memory = (char *)HPyBytes_AS_STRING(ctx, obj);
        *length = HPy_Length(ctx, obj);
    }
    else if (hpp_check_builtin(ctx, obj, "bytearray")) {
        *holder = HPy_NULL;
        *memory_owner = HPy_Bytes(ctx, obj);
        if (HPy_IsNull(*memory_owner))
            return -1;
        *memory = (char *)HPyBytes_AS_STRING(ctx, *memory_owner);
        *length = HPy_Length(ctx, obj);
    }
    else {
        HPy view2 = hpp_call1(ctx, ctx->h_MemoryViewType, obj);
        *holder = HPy_IsNull(view2) ? HPy_NULL : HPy_Bytes(ctx, view2);
        HPy_Close(ctx, view2);
        if (HPy_IsNull(*holder))
            return -1;
        *memory = (char *)HPyBytes_AS_STRING(ctx, *holder);
        *length = HPy_Length(ctx, *holder);
    }
    return 0;
}

/* How many leading bytes two objects have in common. */
HPyDef_METH_IMPL(common_def, "common", common, HPyFunc_VARARGS)
static HPy
common(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy a_owner = HPy_NULL;
    HPy b_owner = HPy_NULL;
    HPy left, right, result = HPy_NULL;
    HPy left_holder = HPy_NULL, right_holder = HPy_NULL;
    char *a, *b;
    HPy_ssize_t a_length, b_length, n = 0;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:common", &left, &right))
        return HPy_NULL;
    if (memory_of(ctx, left, &left_holder, &a, &a_length, &a_owner) < 0)
        goto exit;
    if (memory_of(ctx, right, &right_holder, &b, &b_length, &b_owner) < 0)
        goto exit;
    while (n < a_length && n < b_length && a[n] == b[n])
        n++;
    result = HPyLong_FromSsize_t(ctx, n);
exit:
    HPy_Close(ctx, left_holder);
    HPy_Close(ctx, right_holder);
    HPy_Close(ctx, a_owner);
    HPy_Close(ctx, b_owner);
    return result;
}

/* Whether the bytes are in order; the ways out do not look alike. */
HPyDef_METH_IMPL(in_order_def, "in_order", in_order, HPyFunc_O)
static HPy
in_order(HPyContext *ctx, HPy module, HPy obj)
{
    HPy at_owner = HPy_NULL;
    HPy holder = HPy_NULL;
    char *at;
    HPy_ssize_t length, i;

    if (HPy_Is(ctx, obj, ctx->h_None))
        return HPy_Dup(ctx, ctx->h_None);
    if (memory_of(ctx, obj, &holder, &at, &length, &at_owner)) {
        HPy_Close(ctx, at_owner);
        HPy_Close(ctx, holder);
        return HPy_NULL;
    }
    for (i = 1; i < length; i++) {
        if ((unsigned char)at[i - 1] > (unsigned char)at[i]) {
            long step = (unsigned char)at[i - 1] - (unsigned char)at[i];

            HPy_Close(ctx, holder);
            HPy value = HPyLong_FromLong(ctx, step);
            HPy_Close(ctx, at_owner);
            return value;
        }
    }
    HPy_Close(ctx, holder);
    HPy_Close(ctx, at_owner);
    return HPy_Dup(ctx, ctx->h_True);
}

static HPyDef *kept_memory_methods[] = {
    &common_def,
    &in_order_def,
    NULL,
};

static HPyModuleDef kept_memory_module = {
    .size = 0,
    .defines = kept_memory_methods,
};

HPy_MODINIT(kept_memory, kept_memory_module)
