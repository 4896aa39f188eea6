/* Arguments that were taken before a later one turned out to be wrong. */
#include "hpy.h"
#include "hpy_port_support.h"

static long open_books = 0;

/* Opens a book for an argument; called again with null it closes it. */
static int
book(HPyContext *ctx, HPy arg, long *where)
{
    long number;

    if (HPy_IsNull(arg)) {
        open_books--;
        *where = 0;
        return 1;
    }
    number = HPyLong_AsLong(ctx, arg);
    if (number == -1 && HPyErr_Occurred(ctx))
        return 0;
    open_books++;
    *where = number;
    return 0x20000;
}

/* Takes two buffers, one of them if it is given, then a number. */
HPyDef_METH_IMPL(sum_bytes_def, "sum_bytes", sum_bytes, HPyFunc_KEYWORDS)
static HPy
sum_bytes(HPyContext *ctx, HPy module, const HPy *args, size_t nargs, HPy kwargs)
{
    HPy h_parsed[4] = {HPy_NULL, HPy_NULL, HPy_NULL, HPy_NULL};
    static char *names[] = {"data", "start", "more", "factor", NULL};
    HPy_buffer data, more = {0};
    int start = 0, factor = 1;
    long sum;
    HPy_ssize_t i;

    if (!(hpp_unpack_keywords(ctx, "function", args, nargs, kwargs,
            (const char *const *)names, 1, 4, 4, h_parsed)
            && hpp_arg_buffer(ctx, h_parsed[0], &data)
            && ((hpp_arg_int(ctx, h_parsed[1], &start)
            && hpp_arg_text_or_none_buffer(ctx, h_parsed[2], &more)
            && (hpp_arg_int(ctx, h_parsed[3], &factor)
            || hpp_arg_undo_buffer(ctx, h_parsed[2], &more)))
            || hpp_arg_undo_buffer(ctx, h_parsed[0], &data))))
        return HPy_NULL;
    sum = start;
    for (i = 0; i < data.len; i++)
        sum += ((unsigned char *)data.buf)[i];
    if (!HPy_IsNull(more.obj)) {
        for (i = 0; i < more.len; i++)
            sum += ((unsigned char *)more.buf)[i];
        hpp_buffer_release(ctx, &more);
    }
    hpp_buffer_release(ctx, &data);
    return HPyLong_FromLong(ctx, sum * factor);
}

/* The length of text in Latin-1, which is copied, and a number that may be wrong. */
HPyDef_METH_IMPL(narrow_length_def, "narrow_length", narrow_length, HPyFunc_KEYWORDS)
static HPy
narrow_length(HPyContext *ctx, HPy module, const HPy *args, size_t nargs, HPy kwargs)
{
    HPy h_parsed[2] = {HPy_NULL, HPy_NULL};
    static char *names[] = {"text", "add", NULL};
    char *text = NULL;
    short add = 0;
    long length = 0;

    if (!(hpp_unpack_keywords(ctx, "function", args, nargs, kwargs,
            (const char *const *)names, 1, 2, 2, h_parsed)
            && hpp_arg_encoded(ctx, h_parsed[0], "latin-1", &text)
            && (hpp_arg_short(ctx, h_parsed[1], &add)
            || hpp_arg_undo_memory(h_parsed[0], &text))))
        return HPy_NULL;
    while (text[length] != '\0')
        length++;
    free(text);
    return HPyLong_FromLong(ctx, length + add);
}

HPyDef_METH_IMPL(read_book_def, "read_book", read_book, HPyFunc_KEYWORDS)
static HPy
read_book(HPyContext *ctx, HPy module, const HPy *args, size_t nargs, HPy kwargs)
{
    HPy h_parsed[2] = {HPy_NULL, HPy_NULL};
    static char *names[] = {"book", "page", NULL};
    long where = 0;
    int page = 1;

    if (!(hpp_unpack_keywords(ctx, "function", args, nargs, kwargs,
            (const char *const *)names, 1, 2, 2, h_parsed)
            && book(ctx, h_parsed[0], &where)
            && (hpp_arg_int(ctx, h_parsed[1], &page)
            || (book(ctx, HPy_NULL, &where) && 0))))
        return HPy_NULL;
    open_books--;
    return HPyLong_FromLong(ctx, where * 100 + page);
}

HPyDef_METH_IMPL(books_def, "books", books, HPyFunc_NOARGS)
static HPy
books(HPyContext *ctx, HPy module)
{
    return HPyLong_FromLong(ctx, open_books);
}

static HPyDef *taken_and_undone_methods[] = {
    &sum_bytes_def,
    &narrow_length_def,
    &read_book_def,
    &books_def,
    NULL,
};

static HPyModuleDef taken_and_undone_module = {
    .size = 0,
    .defines = taken_and_undone_methods,
};

HPy_MODINIT(taken_and_undone, taken_and_undone_module)
