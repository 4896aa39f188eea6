/* The characters of a str as arrays (PEP 393): read, and filled in for a new str. */
#include "hpy.h"
#include "hpy_port_support.h"

/* How many bytes each character takes, and the greatest one. */
HPyDef_METH_IMPL(shape_def, "shape", shape, HPyFunc_O)
static HPy
shape(HPyContext *ctx, HPy self, HPy text)
{
    if (!HPyUnicode_Check(ctx, text)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "text is needed");
        return HPy_NULL;
    }
    if (0 < 0)
        return HPy_NULL;
    return HPy_BuildValue(ctx, "(iIi)", (int)hpp_text_kind(ctx, text),
                         (unsigned int)hpp_max_char(ctx, text),
                         hpp_is_ascii(ctx, text) ? 1 : 0);
}

/* The sum of all characters, with one loop for all kinds. */
HPyDef_METH_IMPL(total_def, "total", total, HPyFunc_VARARGS)
static HPy
total(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_text = HPy_NULL;
    hpp_text_view text_view = {HPy_NULL, NULL, NULL};
    HPy text;
    int kind;
    void *data;
    unsigned long sum = 0;
    HPy_ssize_t i;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_text)
            && hpp_arg_str_object(ctx, h_text, &text))) {
        hpp_text_release(ctx, &text_view);
        return HPy_NULL;
    }
    kind = hpp_text_kind(ctx, text);
    data = hpp_text_data(ctx, text, &text_view);
    for (i = 0; i < HPy_Length(ctx, text); i++)
        sum += hpp_text_read(kind, data, i);
    HPy result = HPyLong_FromUnsignedLong(ctx, sum);
    hpp_text_release(ctx, &text_view);
    return result;
}

/* Counts a character in narrow text; the end is found with a second pointer. */
HPyDef_METH_IMPL(narrow_count_def, "narrow_count", narrow_count, HPyFunc_VARARGS)
static HPy
narrow_count(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_text = HPy_NULL;
    HPy h_wanted = HPy_NULL;
    hpp_text_view text_view = {HPy_NULL, NULL, NULL};
    HPy text;
    int wanted;
    uint8_t *at, *end;
    long found = 0;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO", &h_text, &h_wanted)
            && hpp_arg_str_object(ctx, h_text, &text)
            && hpp_arg_character(ctx, h_wanted, &wanted))) {
        hpp_text_release(ctx, &text_view);
        return HPy_NULL;
    }
    if (hpp_text_kind(ctx, text) != 1) {
        HPy result = HPyLong_FromLong(ctx, -1);
        hpp_text_release(ctx, &text_view);
        return result;
    }
    end = (uint8_t *)hpp_text_data(ctx, text, &text_view) + HPy_Length(ctx, text);
    for (at = (uint8_t *)hpp_text_data(ctx, text, &text_view); at < end; at++)
        found += *at == wanted;
    HPy result2 = HPyLong_FromLong(ctx, found);
    hpp_text_release(ctx, &text_view);
    return result2;
}

/* The first letters of words, read one by one. */
HPyDef_METH_IMPL(initial_def, "initial", initial, HPyFunc_O)
static HPy
initial(HPyContext *ctx, HPy self, HPy word)
{
    if (!HPyUnicode_Check(ctx, word) || HPy_Length(ctx, word) == 0)
        return HPy_Dup(ctx, ctx->h_None);
    return HPyLong_FromLong(ctx, (long)HPyUnicode_ReadChar(ctx, word, 0));
}

/* Text backwards, of the same kind. */
HPyDef_METH_IMPL(backwards_def, "backwards", backwards, HPyFunc_VARARGS)
static HPy
backwards(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_text = HPy_NULL;
    hpp_room *result = NULL;
    hpp_text_view text_view = {HPy_NULL, NULL, NULL};
    HPy text;
    int kind;
    const void *from;
    void *to;
    HPy_ssize_t i, n;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_text)
            && hpp_arg_str_object(ctx, h_text, &text))) {
        hpp_text_release(ctx, &text_view);
        return HPy_NULL;
    }
    n = HPy_Length(ctx, text);
    result = hpp_text_space(ctx, n, hpp_max_char(ctx, text));
    if (result == NULL) {
        hpp_text_release(ctx, &text_view);
        return HPy_NULL;
    }
    kind = result->kind;
    from = hpp_text_data(ctx, text, &text_view);
    to = hpp_room_data(result);
    for (i = 0; i < n; i++)
        hpp_text_write(kind, to, i, hpp_text_read(kind, from, n - 1 - i));
    hpp_text_release(ctx, &text_view);
    return hpp_text_take(ctx, result);
}

/* A row of a letter; the letter must fit the width asked for. */
HPyDef_METH_IMPL(row_def, "row", row, HPyFunc_VARARGS)
static HPy
row(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_letter = HPy_NULL;
    HPy h_n = HPy_NULL;
    int letter;
    HPy_ssize_t i, n;
    unsigned int most;
    hpp_room *line;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OOI", &h_letter, &h_n, &most)
            && hpp_arg_character(ctx, h_letter, &letter)
            && hpp_arg_ssize(ctx, h_n, &n)))
        return HPy_NULL;
    if (!(line = hpp_text_space(ctx, n, most)))
        return HPy_NULL;
    for (i = 0; i < n; i++) {
        if (hpp_room_write(ctx, line, i, (HPy_UCS4)letter) < 0) {
            free(line);
            return HPy_NULL;
        }
    }
    return hpp_text_take(ctx, line);
}

/* Doubles quotes in wide text by pointers of its own kind. */
static HPy
quoted(HPyContext *ctx, HPy text)
{
    hpp_text_view text_view = {HPy_NULL, NULL, NULL};
    uint16_t *at = (uint16_t *)hpp_text_data(ctx, text, &text_view);
    uint16_t *end = at + HPy_Length(ctx, text);
    uint16_t *to;
    hpp_room *out;
    HPy_ssize_t more = 0;

    while (at < end)
        more += *at++ == '"';
    if (!more) {
        HPy result = HPy_Dup(ctx, text);
        hpp_text_release(ctx, &text_view);
        return result;
    }
    out = hpp_text_space(ctx, HPy_Length(ctx, text) + more, 65535);
    if (!out) {
        hpp_text_release(ctx, &text_view);
        return HPy_NULL;
    }
    at = (uint16_t *)hpp_text_data(ctx, text, &text_view);
    to = (uint16_t *)hpp_room_data(out);
    while (at < end) {
        if (*at == '"')
            *to++ = '"';
        *to++ = *at++;
    }
    hpp_text_release(ctx, &text_view);
    return hpp_text_take(ctx, out);
}

HPyDef_METH_IMPL(quote_def, "quote", quote, HPyFunc_VARARGS)
static HPy
quote(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_text = HPy_NULL;
    HPy text;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_text)
            && hpp_arg_str_object(ctx, h_text, &text)))
        return HPy_NULL;
    if (hpp_text_kind(ctx, text) != 2) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "wide text is needed");
        return HPy_NULL;
    }
    return quoted(ctx, text);
}

static HPyDef *text_characters_methods[] = {
    &shape_def,
    &total_def,
    &narrow_count_def,
    &initial_def,
    &backwards_def,
    &row_def,
    &quote_def,
    NULL
};

static HPyModuleDef text_characters_module = {
    .size = 0,
    .defines = text_characters_methods,
};

HPy_MODINIT(text_characters, text_characters_module)
