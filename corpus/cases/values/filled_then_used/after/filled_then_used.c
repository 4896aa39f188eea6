/* Bytes that C code fills in and the function uses afterwards. */
#include "hpy.h"
#include "hpy_port_support.h"

static void
swap_case(const char *from, char *to, HPy_ssize_t size)
{
    HPy_ssize_t i;

    for (i = 0; i < size; i++)
        to[i] = (from[i] | 32) >= 'a' && (from[i] | 32) <= 'z' ? from[i] ^ 32 : from[i];
}

/* Gives the object that the buffer is of: what was given, or a copy with the case swapped. */
static HPy
swapped(HPyContext *ctx, HPy object, HPy_buffer *buffer, int swap)
{
    HPy_ssize_t copy_room_size = 0;
    char *copy_room;
    HPy result = HPy_NULL;
    HPy copy = HPy_NULL;
    char *to;
    HPy_buffer given;

    if (hpp_buffer_get(ctx, object, buffer, 0x0) < 0)
        return HPy_NULL;
    if (!swap) {
        return HPy_Dup(ctx, object);
    }
    given = *buffer;
    copy_room = hpp_bytes_space(ctx, given.len, &copy_room_size);
    if (copy_room == NULL)
        goto end;
    to = (char *)copy_room;
    swap_case(given.buf, to, given.len);
    copy = HPyBytes_FromStringAndSize(ctx, copy_room, copy_room_size);
    free(copy_room);
    if (HPy_IsNull(copy))
        goto end;
    if (hpp_buffer_get(ctx, copy, buffer, 0x0) < 0)
        goto end;
    result = copy;
    copy = HPy_NULL;
end:
    HPy_Close(ctx, copy);
    hpp_buffer_release(ctx, &given);
    return result;
}

HPyDef_METH_IMPL(checksum_def, "checksum", checksum, HPyFunc_VARARGS)
static HPy
checksum(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy h_swap = HPy_NULL;
    HPy object;
    HPy_buffer buffer;
    HPy_ssize_t i;
    long sum = 0;
    int swap = 0;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O|O:checksum", &object, &h_swap)
            && hpp_arg_bool(ctx, h_swap, &swap)))
        return HPy_NULL;
    object = swapped(ctx, object, &buffer, swap);
    if (HPy_IsNull(object))
        return HPy_NULL;
    for (i = 0; i < buffer.len; i++)
        sum = sum * 3 + ((const unsigned char *)buffer.buf)[i];
    hpp_buffer_release(ctx, &buffer);
    HPy_Close(ctx, object);
    return HPyLong_FromLong(ctx, sum);
}

/* The first word, with its case swapped without the lock if asked for. */
HPyDef_METH_IMPL(first_word_def, "first_word", first_word, HPyFunc_VARARGS)
static HPy
first_word(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy h_text = HPy_NULL;
    HPy h_swap = HPy_NULL;
    HPy_ssize_t other_room_size = 0;
    HPy text, result = HPy_NULL;
    const char *from, *end;
    int swap = 0;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O|O:first_word", &h_text, &h_swap)
            && hpp_arg_bytes_object(ctx, h_text, &text)
            && hpp_arg_bool(ctx, h_swap, &swap)))
        return HPy_NULL;
    text = HPy_Dup(ctx, text);
    if (swap) {
        HPy_ssize_t size = HPy_Length(ctx, text);
        HPy other = HPy_NULL;
        char *other_room = hpp_bytes_space(ctx, size, &other_room_size);
        char *to;

        if (!other_room) {
            HPy_Close(ctx, text);
            return HPy_NULL;
        }
        to = (char *)other_room;
        from = HPyBytes_AS_STRING(ctx, text);

        HPy_BEGIN_LEAVE_PYTHON(ctx)

        swap_case(from, to, size);

        HPy_END_LEAVE_PYTHON(ctx)
        other = HPyBytes_FromStringAndSize(ctx, other_room, other_room_size);
        free(other_room);
        if (HPy_IsNull(other)) {
            HPy_Close(ctx, text);
            return HPy_NULL;
        }

        HPy_Close(ctx, text);
        text = other;
    }
    from = HPyBytes_AS_STRING(ctx, text);
    for (end = from; *end != '\0' && *end != ' '; end++)
        ;
    if (end == from) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "no word");
        goto done;
    }
    result = HPyBytes_FromStringAndSize(ctx, from, end - from);
done:
    HPy_Close(ctx, text);
    return result;
}

/* Pairs of the bytes made and their size, until one is empty. */
HPyDef_METH_IMPL(stairs_def, "stairs", stairs, HPyFunc_O)
static HPy
stairs(HPyContext *ctx, HPy module, HPy arg)
{
    HPy_ssize_t step_room_size = 0;
    long height = HPyLong_AsLong(ctx, arg);
    HPy all, step;
    long i;

    if (height == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    all = HPyList_New(ctx, 0);
    if (HPy_IsNull(all))
        return HPy_NULL;
    for (; height > 0; height--) {
        char *step_room;
        if ((step_room = hpp_bytes_space(ctx, height, &step_room_size)) == NULL) {
            HPy_Close(ctx, all);
            return HPy_NULL;
        }
        for (i = 0; i < height; i++)
            step_room[i] = (char)('a' + i % 26);
        step = HPyBytes_FromStringAndSize(ctx, step_room, step_room_size);
        free(step_room);
        if (HPy_IsNull(step)) {
            HPy_Close(ctx, all);
            return HPy_NULL;
        }
        if (HPyList_Append(ctx, all, step) < 0) {
            HPy_Close(ctx, step);
            HPy_Close(ctx, all);
            return HPy_NULL;
        }
        HPy_Close(ctx, step);
    }
    return all;
}

static HPyDef *filled_then_used_methods[] = {
    &checksum_def,
    &first_word_def,
    &stairs_def,
    NULL,
};

static HPyModuleDef filled_then_used_module = {
    .size = 0,
    .defines = filled_then_used_methods,
};

HPy_MODINIT(filled_then_used, filled_then_used_module)
