/* Objects that C code fills in, of which one variable holds now this kind, now that. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <string.h>

/* Each byte as two digits, as bytes or as text: both are filled through one pointer. */
HPyDef_METH_IMPL(digits_def, "digits", digits, HPyFunc_VARARGS)
static HPy
digits(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy h_data = HPy_NULL;
    HPy h_data_copy = HPy_NULL;
    HPy h_as_text = HPy_NULL;
    const char *data;
    HPy_ssize_t size, i;
    int as_text = 0;
    hpp_room *out;
    char *to;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O|O:digits", &h_data, &h_as_text)
            && hpp_arg_bytes_and_size(ctx, h_data, &h_data_copy, &data, &size)
            && hpp_arg_bool(ctx, h_as_text, &as_text))) {
        HPy_Close(ctx, h_data_copy);
        return HPy_NULL;
    }
    if (as_text) {
        out = hpp_text_space(ctx, 2 * size, 127);
        if (out == NULL) {
            HPy_Close(ctx, h_data_copy);
            return HPy_NULL;
        }
        if (out->kind != 1) {
            free(out);
            HPyErr_SetString(ctx, ctx->h_RuntimeError, "wide digits");
            HPy_Close(ctx, h_data_copy);
            return HPy_NULL;
        }
        to = (char *)hpp_room_data(out);
    }
    else {
        out = hpp_byte_room(ctx, 2 * size, HPP_ROOM_BYTES);
        if (out == NULL) {
            HPy_Close(ctx, h_data_copy);
            return HPy_NULL;
        }
        to = (char *)(char *)hpp_room_data(out);
    }
    for (i = 0; i < size; i++) {
        *to++ = "0123456789abcdef"[(unsigned char)data[i] >> 4];
        *to++ = "0123456789abcdef"[data[i] & 15];
    }
    HPy_Close(ctx, h_data_copy);
    return hpp_room_take(ctx, out);
}

/* The letters among the characters; how many there are is known at the end only. */
HPyDef_METH_IMPL(letters_def, "letters", letters, HPyFunc_VARARGS)
static HPy
letters(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy h_text = HPy_NULL;
    HPy h_writable = HPy_NULL;
    const char *text;
    int writable = 0;
    HPy_ssize_t size, found = 0;
    hpp_room *out = NULL;
    char *to;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O|O:letters", &h_text, &h_writable)
            && hpp_arg_str(ctx, h_text, &text)
            && hpp_arg_bool(ctx, h_writable, &writable)))
        return HPy_NULL;
    size = (HPy_ssize_t)strlen(text);
    if (writable) {
        out = hpp_byte_room(ctx, size, HPP_ROOM_BYTEARRAY);
        if (out == NULL)
            goto error;
        to = (char *)(char *)hpp_room_data(out);
    }
    else {
        out = hpp_byte_room(ctx, size, HPP_ROOM_BYTES);
        if (out == NULL)
            goto error;
        to = (char *)(char *)hpp_room_data(out);
    }
    for (; *text != '\0'; text++) {
        if (*text == '!') {
            HPyErr_SetString(ctx, ctx->h_ValueError, "no shouting");
            goto error;
        }
        if ((*text | 32) >= 'a' && (*text | 32) <= 'z')
            to[found++] = *text;
    }
    if (writable) {
        if (hpp_room_resize(ctx, &out, found) < 0)
            goto error;
    }
    else if (hpp_room_resize(ctx, &out, found) < 0) {
        goto error;
    }
    return hpp_room_take(ctx, out);

error:
    free(out);
    return HPy_NULL;
}

/* Zeros, fewer than there was room for. */
HPyDef_METH_IMPL(zeros_def, "zeros", zeros, HPyFunc_O)
static HPy
zeros(HPyContext *ctx, HPy module, HPy arg)
{
    HPy_ssize_t out_size = 0;
    HPy_ssize_t size = hpp_as_ssize_t(ctx, arg, ctx->h_OverflowError);
    char *out;

    if (size == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    out = hpp_bytes_space(ctx, size + 8, &out_size);
    if (out == NULL)
        return HPy_NULL;
    memset(out, 0, (size_t)out_size);
    if (hpp_bytearray_resize(ctx, &out, size, &out_size) != 0) {
        free(out);
        return HPy_NULL;
    }
    return hpp_bytearray_take(ctx, out, out_size);
}

static HPyDef *filled_kinds_methods[] = {
    &digits_def,
    &letters_def,
    &zeros_def,
    NULL,
};

static HPyModuleDef filled_kinds_module = {
    .size = 0,
    .defines = filled_kinds_methods,
};

HPy_MODINIT(filled_kinds, filled_kinds_module)
