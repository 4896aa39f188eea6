/* The memory of a bytearray: read by C code, and filled in for a new one. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <string.h>

#define IS_WORD(c) (((c) | 32) >= 'a' && ((c) | 32) <= 'z')

/* Where a scan stands. */
typedef struct {
    const unsigned char *at;
    const unsigned char *end;
} scan;

static int
skip_word(scan *s)
{
    const unsigned char *start = s->at;

    while (s->at < s->end && IS_WORD(*s->at))
        s->at++;
    return s->at > start;
}

/* Plain C: keeps nothing of what it is given. */
static HPy_ssize_t
words(const unsigned char *data, HPy_ssize_t length, char *marks)
{
    scan s;
    HPy_ssize_t found = 0;

    s.at = data;
    s.end = data + length;
    while (s.at < s.end) {
        if (skip_word(&s)) {
            marks[found++] = '+';
        } else {
            s.at++;
        }
    }
    return found;
}

HPyDef_METH_IMPL(count_words_def, "count_words", count_words, HPyFunc_O)
static HPy
count_words(HPyContext *ctx, HPy self, HPy data)
{
    HPy data_copy = HPy_NULL;
    const unsigned char *bytes;
    HPy_ssize_t length, found;
    char *marks;

    if (HPyBytes_Check(ctx, data)) {
        bytes = (unsigned char *)HPyBytes_AS_STRING(ctx, data);
        length = HPy_Length(ctx, data);
    }
    else if (hpp_check_builtin(ctx, data, "bytearray")) {
        bytes = (unsigned char *)hpp_bytearray_data(ctx, data, &data_copy);
        length = HPy_Length(ctx, data);
    }
    else {
        HPyErr_SetString(ctx, ctx->h_TypeError, "bytes are needed");
        HPy_Close(ctx, data_copy);
        return HPy_NULL;
    }
    marks = malloc(length + 1);
    if (marks == NULL) {
        HPy result = HPyErr_NoMemory(ctx);
        HPy_Close(ctx, data_copy);
        return result;
    }
    found = words(bytes, length, marks);
    free(marks);
    HPy result2 = HPyLong_FromSsize_t(ctx, found);
    HPy_Close(ctx, data_copy);
    return result2;
}

/* A new bytearray of n letters. */
HPyDef_METH_IMPL(letters_def, "letters", letters, HPyFunc_VARARGS)
static HPy
letters(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_n = HPy_NULL;
    HPy_ssize_t result_size = 0;
    HPy_ssize_t i, n;
    char *to;
    char *result;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_n)
            && hpp_arg_ssize(ctx, h_n, &n)))
        return HPy_NULL;
    result = hpp_bytes_space(ctx, n, &result_size);
    if (result == NULL)
        return HPy_NULL;
    to = (char *)result;
    for (i = 0; i < result_size; i++)
        to[i] = (char)('a' + i % 26);
    return hpp_bytearray_take(ctx, result, result_size);
}

static HPyDef *bytearray_memory_methods[] = {
    &count_words_def,
    &letters_def,
    NULL
};

static HPyModuleDef bytearray_memory_module = {
    .size = 0,
    .defines = bytearray_memory_methods,
};

HPy_MODINIT(bytearray_memory, bytearray_memory_module)
