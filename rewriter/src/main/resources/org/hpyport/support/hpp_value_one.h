/* provides: hpp_value_one, hpp_value_array, hpp_value_sequence, hpp_value_dict; requires: hpp_value_number, hpp_value_object, hpp_value_text, hpp_value_wide, hpp_values; includes: <stdlib.h>, <string.h> */
/*
 * The parts of hpp_build_value. `quiet` is set once something failed: then nothing is made, and the
 * rest of the format is only read.
 */
static inline HPy hpp_value_one(HPyContext *ctx, hpp_values *values, int quiet);
/* Skips separators. */
static inline void hpp_value_skip(hpp_values *values)
{
    while (*values->format != '\0' && strchr(" ,:\t", *values->format) != NULL)
        values->format++;
}
/*
 * Reads units up to `end` into an allocated array, of NULL if there is none; *n is their number. -1
 * with an exception if one failed or `end` is missing.
 */
static inline int hpp_value_array(HPyContext *ctx, hpp_values *values, char end, int quiet,
                                  HPy **items, HPy_ssize_t *n)
{
    size_t room = 0, count = 0;
    int failed = quiet;
    *items = NULL;
    for (hpp_value_skip(values); *values->format != end && *values->format != '\0';
         hpp_value_skip(values)) {
        if (!failed && count == room) {
            room = room == 0 ? 8 : 2 * room;
            HPy *more = (HPy *)realloc(*items, room * sizeof(HPy));
            if (more == NULL) {
                HPyErr_NoMemory(ctx);
                failed = 1;
            } else {
                *items = more;
            }
        }
        if (strchr(")]}", *values->format) != NULL) {
            if (!failed)
                HPyErr_SetString(ctx, ctx->h_SystemError, "unmatched paren in format");
            failed = 1;
            values->format++;
            continue;
        }
        HPy item = hpp_value_one(ctx, values, failed);
        if (!failed && HPy_IsNull(item))
            failed = 1;
        else if (!failed)
            (*items)[count++] = item;
    }
    if (*values->format == end) {
        if (end != '\0')
            values->format++;
    } else if (!failed) {
        HPyErr_SetString(ctx, ctx->h_SystemError, "unmatched paren in format");
        failed = 1;
    }
    *n = (HPy_ssize_t)count;
    if (!failed)
        return 0;
    for (size_t i = 0; i < count; i++)
        HPy_Close(ctx, (*items)[i]);
    free(*items);
    *items = NULL;
    *n = 0;
    return -1;
}
/* A tuple or list of the units up to `end`. */
static inline HPy hpp_value_sequence(HPyContext *ctx, hpp_values *values, char end, int quiet)
{
    HPy *items;
    HPy_ssize_t n;
    if (hpp_value_array(ctx, values, end, quiet, &items, &n) < 0)
        return HPy_NULL;
    HPy r;
    if (end == ']') {
        r = HPyList_New(ctx, 0);
        for (HPy_ssize_t i = 0; !HPy_IsNull(r) && i < n; i++) {
            if (HPyList_Append(ctx, r, items[i]) < 0) {
                HPy_Close(ctx, r);
                r = HPy_NULL;
            }
        }
    } else {
        HPy none[1] = {HPy_NULL};
        r = HPyTuple_FromArray(ctx, items != NULL ? items : none, n);
    }
    for (HPy_ssize_t i = 0; i < n; i++)
        HPy_Close(ctx, items[i]);
    free(items);
    return r;
}
/* A dict of the pairs of units up to the closing brace. */
static inline HPy hpp_value_dict(HPyContext *ctx, hpp_values *values, int quiet)
{
    HPy *items;
    HPy_ssize_t n;
    if (hpp_value_array(ctx, values, '}', quiet, &items, &n) < 0)
        return HPy_NULL;
    HPy r = HPy_NULL;
    if (n % 2 != 0)
        HPyErr_SetString(ctx, ctx->h_SystemError, "Bad dict format");
    else
        r = HPyDict_New(ctx);
    for (HPy_ssize_t i = 0; !HPy_IsNull(r) && i < n; i += 2) {
        if (HPy_SetItem(ctx, r, items[i], items[i + 1]) < 0) {
            HPy_Close(ctx, r);
            r = HPy_NULL;
        }
    }
    for (HPy_ssize_t i = 0; i < n; i++)
        HPy_Close(ctx, items[i]);
    free(items);
    return r;
}
/* One unit. */
static inline HPy hpp_value_one(HPyContext *ctx, hpp_values *values, int quiet)
{
    hpp_value_skip(values);
    char unit = *values->format;
    if (unit != '\0')
        values->format++;
    int known;
    switch (unit) {
    case '(':
        return hpp_value_sequence(ctx, values, ')', quiet);
    case '[':
        return hpp_value_sequence(ctx, values, ']', quiet);
    case '{':
        return hpp_value_dict(ctx, values, quiet);
    case 's':
    case 'z':
    case 'U':
    case 'y':
        return hpp_value_text(ctx, unit, values, quiet);
    case 'u':
        return hpp_value_wide(ctx, values, quiet);
    case 'O':
    case 'S':
    case 'N':
        return hpp_value_object(ctx, values, quiet);
    default: {
        HPy number = hpp_value_number(ctx, unit, values, quiet, &known);
        if (!known && !quiet)
            HPyErr_SetString(ctx, ctx->h_SystemError, "bad format char passed to Py_BuildValue");
        return number;
    }
    }
}
