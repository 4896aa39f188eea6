/* Makes helpers of the support header callable from Python, so that their behaviour can be tried. */
#include "hpy_port_support.h"
#include <stdio.h>
#include <wchar.h>

static HPy failed(HPyContext *ctx)
{
    HPyErr_SetString(ctx, ctx->h_ValueError, "on purpose");
    return HPy_NULL;
}

static HPy from_number(HPyContext *ctx, void *number)
{
    return HPyLong_FromLong(ctx, *(long *)number);
}

static HPy failing_maker(HPyContext *ctx, void *number)
{
    (void)number;
    return failed(ctx);
}

static HPy values(HPyContext *ctx, const char *which, HPy o)
{
    hpp_complex_struct c = {1.5, -2.0};
    long number = 42;
    if (!strcmp(which, "empty"))
        return hpp_build_value(ctx, "");
    if (!strcmp(which, "one"))
        return hpp_build_value(ctx, "i", 7);
    if (!strcmp(which, "several"))
        return hpp_build_value(ctx, "i, s", 7, "x");
    if (!strcmp(which, "numbers"))
        return hpp_build_value(ctx, "(bBhHiIlkLKn)", -1, 255, -2, 65535, -3, 4000000000U, -4L,
                               ULONG_MAX, -5LL, ULLONG_MAX, (HPy_ssize_t)-6);
    if (!strcmp(which, "floats"))
        return hpp_build_value(ctx, "[f d D]", 0.5, 2.5, &c);
    if (!strcmp(which, "characters"))
        return hpp_build_value(ctx, "cC", 'a', 0x1F600);
    if (!strcmp(which, "texts"))
        return hpp_build_value(ctx, "szUyu", "\xc3\xa9", (const char *)NULL, "U", "y", L"wide");
    if (!strcmp(which, "sized"))
        return hpp_build_value(ctx, "s#z#U#y#u#", "ab\0c", (HPy_ssize_t)4, (const char *)NULL,
                               (HPy_ssize_t)0, "Uvw", (HPy_ssize_t)2, "\xff\0", (HPy_ssize_t)2,
                               L"wide", (HPy_ssize_t)2);
    if (!strcmp(which, "objects"))
        return hpp_build_value(ctx, "(ONS)", o, o, o);
    if (!strcmp(which, "nested"))
        return hpp_build_value(ctx, "{s:i, s:[(ii)()[]{}]}", "a", 1, "b", 2, 3);
    if (!strcmp(which, "dict without colons"))
        return hpp_build_value(ctx, "{sisi}", "a", 1, "b", 2);
    if (!strcmp(which, "odd dict"))
        return hpp_build_value(ctx, "{sis}", "a", 1, "b");
    if (!strcmp(which, "unclosed"))
        return hpp_build_value(ctx, "(iN", 1, o);
    if (!strcmp(which, "wrong bracket"))
        return hpp_build_value(ctx, "(iN]", 1, o);
    if (!strcmp(which, "unknown unit"))
        return hpp_build_value(ctx, "(N?)", o);
    if (!strcmp(which, "converter"))
        return hpp_build_value(ctx, "(NO&i)", o, from_number, &number, 1);
    if (!strcmp(which, "failing converter"))
        return hpp_build_value(ctx, "(NO&O&N)", o, failing_maker, (void *)NULL, from_number, &number,
                               o);
    if (!strcmp(which, "null"))
        return hpp_build_value(ctx, "(ON)", HPy_NULL, o);
    if (!strcmp(which, "pending"))
        return hpp_build_value(ctx, "(N[N]{s:N})", failed(ctx), o, "k",
                               o);
    if (!strcmp(which, "late failure"))
        return hpp_build_value(ctx, "N(N[Ns#])N", o, o,
                               o, "\xff", (HPy_ssize_t)1, o);
    if (!strcmp(which, "unhashable"))
        return hpp_build_value(ctx, "{[]:N}", o);
    if (!strcmp(which, "call"))
        return hpp_call_function(ctx, o, "iO", 1, ctx->h_None);
    if (!strcmp(which, "call tuple"))
        return hpp_call_function(ctx, o, "(ii)", 1, 2);
    if (!strcmp(which, "call one tuple"))
        return hpp_call_function(ctx, o, "((ii))", 1, 2);
    if (!strcmp(which, "call one"))
        return hpp_call_function(ctx, o, "s", "x");
    if (!strcmp(which, "call null format"))
        return hpp_call_function(ctx, o, NULL);
    if (!strcmp(which, "call empty"))
        return hpp_call_function(ctx, o, "");
    if (!strcmp(which, "call nothing"))
        return hpp_call_function(ctx, HPy_NULL, "N", o);
    if (!strcmp(which, "method"))
        return hpp_call_method(ctx, o, "method", "sN", "x", o);
    if (!strcmp(which, "method without arguments"))
        return hpp_call_method(ctx, o, "method", NULL);
    if (!strcmp(which, "objects call"))
        return hpp_call_objects(ctx, o, ctx->h_None, ctx->h_True, HPy_NULL);
    if (!strcmp(which, "objects call empty"))
        return hpp_call_objects(ctx, o, HPy_NULL);
    if (!strcmp(which, "objects call many"))
        return hpp_call_objects(ctx, o, o, o, o, o, o, o, o, o, o, o, HPy_NULL);
    if (!strcmp(which, "objects method")) {
        HPy name = HPyUnicode_FromString(ctx, "method");
        HPy r = hpp_call_method_objects(ctx, o, name, ctx->h_None, HPy_NULL);
        HPy_Close(ctx, name);
        return r;
    }
    HPyErr_SetString(ctx, ctx->h_LookupError, which);
    return HPy_NULL;
}

HPyDef_METH(build, "build", HPyFunc_VARARGS)
static HPy build_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    const char *which;
    HPy o;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "sO", &which, &o))
        return HPy_NULL;
    return values(ctx, which, o);
}

#define NUMBER(unit, type, helper, format, wide)                                                   \
    if (!strcmp(which, unit)) {                                                                    \
        type v = (type)42;                                                                         \
        return helper(ctx, h, &v) ? hpp_build_value(ctx, format, (wide)v) : HPy_NULL;              \
    }

static HPy numbers(HPyContext *ctx, const char *which, HPy h)
{
    NUMBER("b", unsigned char, hpp_arg_ubyte, "i", int)
    NUMBER("B", unsigned char, hpp_arg_ubyte_mask, "i", int)
    NUMBER("h", short, hpp_arg_short, "i", int)
    NUMBER("H", unsigned short, hpp_arg_ushort_mask, "i", int)
    NUMBER("i", int, hpp_arg_int, "i", int)
    NUMBER("I", unsigned int, hpp_arg_uint_mask, "I", unsigned int)
    NUMBER("l", long, hpp_arg_long, "l", long)
    NUMBER("k", unsigned long, hpp_arg_ulong_mask, "k", unsigned long)
    NUMBER("L", long long, hpp_arg_longlong, "L", long long)
    NUMBER("K", unsigned long long, hpp_arg_ulonglong_mask, "K", unsigned long long)
    NUMBER("n", HPy_ssize_t, hpp_arg_ssize, "n", HPy_ssize_t)
    NUMBER("f", float, hpp_arg_float, "f", double)
    NUMBER("d", double, hpp_arg_double, "d", double)
    NUMBER("p", int, hpp_arg_bool, "i", int)
    NUMBER("c", char, hpp_arg_byte, "i", int)
    NUMBER("C", int, hpp_arg_character, "i", int)
    if (!strcmp(which, "D")) {
        hpp_complex_struct v = {42, 0};
        return hpp_arg_complex(ctx, h, &v) ? hpp_build_value(ctx, "D", &v) : HPy_NULL;
    }
    HPyErr_SetString(ctx, ctx->h_LookupError, which);
    return HPy_NULL;
}

typedef int (*sized)(HPyContext *, HPy, HPy *, void *, HPy_ssize_t *);

static HPy data(HPyContext *ctx, const char *which, HPy h)
{
    static const struct {
        const char *name;
        sized helper;
    } HELPERS[] = {{"s#", hpp_arg_text_and_size},
                   {"z#", hpp_arg_text_or_none_and_size},
                   {"y#", hpp_arg_bytes_and_size}};
    static const struct {
        const char *name;
        int (*helper)(HPyContext *, HPy, HPy_buffer *);
    } BUFFERS[] = {{"s*", hpp_arg_text_buffer},
                   {"z*", hpp_arg_text_or_none_buffer},
                   {"y*", hpp_arg_buffer}};
    for (int i = 0; i < 3; i++) {
        if (!strcmp(which, HELPERS[i].name)) {
            HPy keep = HPy_NULL;
            const char *p = "absent";
            HPy_ssize_t n = 6;
            HPy r = HPy_NULL;
            if (HELPERS[i].helper(ctx, h, &keep, &p, &n))
                r = hpp_build_value(ctx, "y#", p, n);
            HPy_Close(ctx, keep);
            return r;
        }
        if (!strcmp(which, BUFFERS[i].name)) {
            HPy_buffer view;
            memset(&view, 0, sizeof view);
            if (!BUFFERS[i].helper(ctx, h, &view))
                return HPy_NULL;
            HPy r = hpp_build_value(ctx, "y#", view.buf, view.len);
            hpp_buffer_release(ctx, &view);
            hpp_buffer_release(ctx, &view);
            return r;
        }
    }
    if (!strcmp(which, "y")) {
        HPy keep = HPy_NULL;
        const char *p = "absent";
        HPy r = hpp_arg_bytes(ctx, h, &keep, &p) ? hpp_build_value(ctx, "y", p) : HPy_NULL;
        HPy_Close(ctx, keep);
        return r;
    }
    return numbers(ctx, which, h);
}

static HPy argument(HPyContext *ctx, const char *which, HPy h)
{
    const char *text = "absent";
    char *memory = NULL;
    HPy out = ctx->h_Ellipsis;
    HPy r;
    if (!strcmp(which, "s"))
        return hpp_arg_str(ctx, h, &text) ? hpp_build_value(ctx, "s", text) : HPy_NULL;
    if (!strcmp(which, "z"))
        return hpp_arg_str_or_none(ctx, h, &text) ? hpp_build_value(ctx, "z", text) : HPy_NULL;
    if (!strcmp(which, "S"))
        return hpp_arg_bytes_object(ctx, h, &out) ? HPy_Dup(ctx, out) : HPy_NULL;
    if (!strcmp(which, "U"))
        return hpp_arg_str_object(ctx, h, &out) ? HPy_Dup(ctx, out) : HPy_NULL;
    if (!strcmp(which, "Y"))
        return hpp_arg_bytearray_object(ctx, h, &out) ? HPy_Dup(ctx, out) : HPy_NULL;
    if (!strcmp(which, "O"))
        return hpp_arg_object(ctx, h, &out) ? HPy_Dup(ctx, out) : HPy_NULL;
    if (!strcmp(which, "O!"))
        return hpp_arg_instance(ctx, h, ctx->h_LongType, &out) ? HPy_Dup(ctx, out) : HPy_NULL;
    if (!strcmp(which, "O! dict"))
        return hpp_arg_builtin_instance(ctx, h, "dict", &out) ? HPy_Dup(ctx, out) : HPy_NULL;
    if (!strcmp(which, "es") || !strcmp(which, "et")) {
        int ok = which[1] == 's' ? hpp_arg_encoded(ctx, h, "latin-1", &memory)
                                 : hpp_arg_encoded_or_bytes(ctx, h, "latin-1", &memory);
        if (!ok)
            return HPy_NULL;
        r = hpp_build_value(ctx, "y", memory);
        free(memory);
        return r;
    }
    return data(ctx, which, h);
}

HPyDef_METH(arg, "arg", HPyFunc_VARARGS)
static HPy arg_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    HPy h_which = HPy_NULL;
    HPy h = HPy_NULL;
    const char *which = "";
    if (!hpp_unpack_tuple(ctx, "arg", args, nargs, 1, 2, &h_which, &h)
        || !hpp_arg_str(ctx, h_which, &which))
        return HPy_NULL;
    return argument(ctx, which, h);
}

static const char *const KEYWORDS[] = {"", "second", "third", "only", NULL};

HPyDef_METH(keywords, "keywords", HPyFunc_KEYWORDS)
static HPy keywords_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)self;
    HPy out[4];
    if (!hpp_unpack_keywords(ctx, "keywords", args, nargs, kwnames, KEYWORDS, 2, 3, 4, out))
        return HPy_NULL;
    for (int i = 0; i < 4; i++) {
        if (HPy_IsNull(out[i]))
            out[i] = ctx->h_Ellipsis;
    }
    return hpp_build_value(ctx, "OOOO", out[0], out[1], out[2], out[3]);
}

HPyDef_METH(keywords_dict, "keywords_dict", HPyFunc_VARARGS)
static HPy keywords_dict_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    HPy out[4];
    HPy dict = HPy_Is(ctx, args[0], ctx->h_None) ? HPy_NULL : args[0];
    if (!hpp_unpack_keywords_dict(ctx, "keywords", args + 1, (HPy_ssize_t)nargs - 1, dict, KEYWORDS,
                                  2, 3, 4, out)) {
        for (int i = 0; i < 4; i++) {
            if (!HPy_IsNull(out[i]))
                abort();
        }
        return HPy_NULL;
    }
    for (int i = 0; i < 4; i++) {
        if (HPy_IsNull(out[i]))
            out[i] = HPy_Dup(ctx, ctx->h_Ellipsis);
    }
    HPy r = hpp_build_value(ctx, "OOOO", out[0], out[1], out[2], out[3]);
    hpp_close_all(ctx, out, 4);
    return r;
}

/* A handle, or the exception, or None for neither. */
static HPy or_none(HPyContext *ctx, HPy r)
{
    return HPy_IsNull(r) && !HPyErr_Occurred(ctx) ? HPy_Dup(ctx, ctx->h_None) : r;
}

static HPy status(HPyContext *ctx, int r)
{
    return r < 0 && HPyErr_Occurred(ctx) ? HPy_NULL : HPyLong_FromLong(ctx, r);
}

static HPy more(HPyContext *ctx, const char *which, HPy o, HPy b, HPy_ssize_t i)
{
    HPy out = HPy_NULL;
    if (!strcmp(which, "attr_opt")) {
        int r = hpp_attr_opt_s(ctx, o, "real", &out);
        return r < 0 ? HPy_NULL : r > 0 ? out : HPy_Dup(ctx, ctx->h_None);
    }
    if (!strcmp(which, "item_opt")) {
        int r = hpp_item_opt(ctx, o, b, &out);
        return r < 0 ? HPy_NULL : r > 0 ? out : HPy_Dup(ctx, ctx->h_None);
    }
    if (!strcmp(which, "dict_pop")) {
        int r = hpp_dict_pop(ctx, o, b, &out);
        return r < 0 ? HPy_NULL : r > 0 ? out : HPy_Dup(ctx, ctx->h_None);
    }
    if (!strcmp(which, "dict_merge"))
        return status(ctx, hpp_dict_merge(ctx, o, b, 0));
    if (!strcmp(which, "dict_merge_pairs"))
        return status(ctx, hpp_dict_merge_pairs(ctx, o, b, 0));
    if (!strcmp(which, "list_insert"))
        return status(ctx, hpp_list_insert(ctx, o, i, ctx->h_None));
    if (!strcmp(which, "list_of_none"))
        return hpp_list_of_none(ctx, i);
    if (!strcmp(which, "equal"))
        return status(ctx, hpp_rich_compare_bool(ctx, o, b, HPy_EQ));
    if (!strcmp(which, "less"))
        return status(ctx, hpp_rich_compare_bool(ctx, o, b, HPy_LT));
    if (!strcmp(which, "compared"))
        return hpp_rich_compare(ctx, o, b, (int)HPy_NE);
    if (!strcmp(which, "seq_count"))
        return status(ctx, (int)hpp_seq_count(ctx, o, b));
    if (!strcmp(which, "seq_index"))
        return status(ctx, (int)hpp_seq_index(ctx, o, b));
    if (!strcmp(which, "set_discard"))
        return status(ctx, hpp_set_discard(ctx, o, b));
    if (!strcmp(which, "date")) {
        HPy made[4] = {hpp_date(ctx, 2020, 2, 29), hpp_datetime(ctx, 2020, 2, 29, 1, 2, 3, 4),
                       hpp_time(ctx, 1, 2, 3, 4), hpp_timedelta(ctx, 1, 2, 3)};
        out = hpp_build_value(ctx, "(OOOO)", made[0], made[1], made[2], made[3]);
        hpp_close_all(ctx, made, 4);
        return out;
    }
    if (!strcmp(which, "bytes of int")) {
        unsigned char data[4] = {0};
        if (hpp_long_as_byte_array(ctx, o, data, 4, 1, 1) < 0)
            return HPy_NULL;
        HPy number = hpp_long_from_byte_array(ctx, data, 4, 1, 1);
        out = hpp_build_value(ctx, "(y#O)", data, (HPy_ssize_t)4, number);
        HPy_Close(ctx, number);
        return out;
    }
    if (!strcmp(which, "half")) {
        const char *data = HPyBytes_AsString(ctx, o);
        return HPyFloat_FromDouble(ctx, hpp_float_unpack2(data, 1));
    }
    if (!strcmp(which, "pack half")) {
        char data[2];
        if (hpp_float_pack2(ctx, HPyFloat_AsDouble(ctx, o), data, 1) < 0)
            return HPy_NULL;
        return HPyBytes_FromStringAndSize(ctx, data, 2);
    }
    if (!strcmp(which, "unpack")) {
        const char *data = HPyBytes_AsString(ctx, o);
        return hpp_build_value(ctx, "dd", hpp_float_unpack8(data, 0), hpp_float_unpack4(data, 0));
    }
    if (!strcmp(which, "find"))
        return HPyLong_FromSsize_t(ctx, hpp_find(ctx, o, b, 0, HPy_Length(ctx, o), 1));
    if (!strcmp(which, "tail"))
        return HPyLong_FromSsize_t(ctx, hpp_tail_match(ctx, o, b, 0, HPy_Length(ctx, o), 1));
    if (!strcmp(which, "compare"))
        return status(ctx, hpp_text_compare(ctx, o, b));
    if (!strcmp(which, "max_char"))
        return HPyLong_FromLong(ctx, (long)hpp_max_char(ctx, o));
    if (!strcmp(which, "wide")) {
        HPy_ssize_t n;
        wchar_t *copy = hpp_wide_copy(ctx, o, &n);
        if (copy == NULL)
            return HPy_NULL;
        HPy r = HPyLong_FromLong(ctx, n > 0 ? (long)copy[n - 1] : -1);
        free(copy);
        return r;
    }
    if (!strcmp(which, "path")) {
        int ok = hpp_fs_converter(ctx, o, &out);
        return ok ? out : HPy_NULL;
    }
    if (!strcmp(which, "run"))
        return hpp_run_string(ctx, "1 + x", HPy_SourceKind_Expr, o, o);
    if (!strcmp(which, "concat")) {
        out = HPy_Dup(ctx, o);
        hpp_concat_in_place(ctx, &out, b);
        return out;
    }
    if (!strcmp(which, "weakref")) {
        HPy ref = hpp_weakref(ctx, "ref", o, HPy_NULL);
        if (HPy_IsNull(ref) || hpp_weakref_get(ctx, ref, &out) < 0)
            out = HPy_NULL;
        HPy_Close(ctx, ref);
        return out;
    }
    if (!strcmp(which, "import"))
        return hpp_import_level(ctx, "os.path", HPy_NULL, HPy_NULL, HPy_NULL, 0);
    if (!strcmp(which, "import_error"))
        return hpp_set_import_error(ctx, o, b, HPy_NULL);
    if (!strcmp(which, "descriptor"))
        return status(ctx, hpp_file_descriptor(ctx, o));
    if (!strcmp(which, "to_base"))
        return hpp_to_base(ctx, o, (int)i);
    if (!strcmp(which, "hash"))
        return HPyLong_FromSsize_t(ctx, hpp_hash_double(ctx, HPyFloat_AsDouble(ctx, o)));
    if (!strcmp(which, "bytes_format"))
        return hpp_bytes_from_format(ctx, "%s-%c-%zd-%%", "a\xff", 'c', i);
    if (!strcmp(which, "upper"))
        return HPyLong_FromLong(ctx, (long)hpp_char_to(ctx, (HPy_UCS4)i, "upper"));
    if (!strcmp(which, "is_space"))
        return status(ctx, hpp_char_is(ctx, (HPy_UCS4)i, "isspace"));
    HPyErr_SetString(ctx, ctx->h_LookupError, which);
    return HPy_NULL;
}

HPyDef_METH(call, "call", HPyFunc_VARARGS)
static HPy call_impl(HPyContext *ctx, HPy self, const HPy *a, size_t nargs)
{
    (void)self;
    const char *which = "";
    HPy_ssize_t i = 0, j = 0;
    HPy b = nargs > 2 ? a[2] : HPy_NULL, c = nargs > 3 ? a[3] : HPy_NULL;
    if (!hpp_arg_str(ctx, a[0], &which))
        return HPy_NULL;
    if (nargs > 2 && HPy_TypeCheck(ctx, b, ctx->h_LongType))
        i = HPyLong_AsSsize_t(ctx, b);
    if (nargs > 3 && HPy_TypeCheck(ctx, c, ctx->h_LongType))
        j = HPyLong_AsSsize_t(ctx, c);
    if (!strcmp(which, "item"))
        return hpp_item(ctx, a[1], i);
    if (!strcmp(which, "seq_item"))
        return hpp_seq_item(ctx, a[1], i);
    if (!strcmp(which, "list_set"))
        return status(ctx, hpp_list_set(ctx, a[1], i, c));
    if (!strcmp(which, "set_item"))
        return status(ctx, hpp_set_item(ctx, a[1], b, c));
    if (!strcmp(which, "dict_get"))
        return or_none(ctx, hpp_dict_get(ctx, a[1], b));
    if (!strcmp(which, "dict_get_quiet"))
        return or_none(ctx, hpp_dict_get_quiet(ctx, a[1], b));
    if (!strcmp(which, "dict_get_s"))
        return or_none(ctx, hpp_dict_get_s(ctx, a[1], "key"));
    if (!strcmp(which, "dict_get_s_quiet"))
        return or_none(ctx, hpp_dict_get_s_quiet(ctx, a[1], "key"));
    if (!strcmp(which, "get_slice"))
        return hpp_get_slice(ctx, a[1], i, j);
    if (!strcmp(which, "set_slice"))
        return status(ctx, hpp_set_slice(ctx, a[1], i, j, nargs > 4 ? a[4] : HPy_NULL));
    if (!strcmp(which, "iter_next"))
        return or_none(ctx, hpp_iter_next(ctx, a[1]));
    if (!strcmp(which, "fast"))
        return hpp_fast(ctx, a[1], "not iterable, on purpose");
    if (!strcmp(which, "is_sequence"))
        return status(ctx, hpp_is_sequence(ctx, a[1]));
    if (!strcmp(which, "is_instance"))
        return status(ctx, hpp_is_instance(ctx, a[1], b));
    if (!strcmp(which, "exact_int"))
        return status(ctx, hpp_exact(ctx, a[1], ctx->h_LongType));
    if (!strcmp(which, "any_set_check"))
        return status(ctx, hpp_any_set_check(ctx, a[1]));
    if (!strcmp(which, "long_as_int"))
        return status(ctx, hpp_long_as_int(ctx, a[1]));
    if (!strcmp(which, "as_ssize_t")) {
        HPy_ssize_t n = hpp_as_ssize_t(ctx, a[1], b);
        return HPyErr_Occurred(ctx) ? HPy_NULL : HPyLong_FromSsize_t(ctx, n);
    }
    if (!strcmp(which, "overflow")) {
        int overflow;
        long n = hpp_long_as_long_and_overflow(ctx, a[1], &overflow);
        return HPyErr_Occurred(ctx) ? HPy_NULL : hpp_build_value(ctx, "(li)", n, overflow);
    }
    if (!strcmp(which, "compare_ascii"))
        return HPyLong_FromLong(ctx, hpp_compare_ascii(ctx, a[1], "abc"));
    if (!strcmp(which, "set_new"))
        return hpp_set_new(ctx, "frozenset", b);
    if (!strcmp(which, "matches"))
        return status(ctx, hpp_exception_matches(ctx, a[1], b));
    if (!strcmp(which, "ucs4")) {
        HPy_UCS4 *copy = hpp_ucs4_copy(ctx, a[1]);
        if (copy == NULL)
            return HPy_NULL;
        HPy r = hpp_str_from_kind(ctx, 4, copy, HPy_Length(ctx, a[1]));
        free(copy);
        return r;
    }
    if (!strcmp(which, "buffer")) {
        HPy_buffer view;
        if (hpp_buffer_get(ctx, a[1], &view, (int)i) < 0)
            return HPy_NULL;
        HPy r = hpp_build_value(ctx, "(y#nizn)", view.buf, view.len, view.itemsize, view.ndim,
                                view.format, view.shape != NULL ? view.shape[0] : -1);
        hpp_buffer_release(ctx, &view);
        return r;
    }
    if (!strcmp(which, "slice_indices")) {
        HPy_ssize_t start, stop, step, count;
        if (hpp_slice_indices(ctx, a[1], i, &start, &stop, &step, &count) < 0)
            return HPy_NULL;
        return hpp_build_value(ctx, "nnnn", start, stop, step, count);
    }
    if (!strcmp(which, "default_encoding"))
        return HPyUnicode_FromString(ctx, hpp_default_encoding(ctx));
    if (!strcmp(which, "argc_argv")) {
        int argc = -1;
        wchar_t **argv = NULL;
        hpp_argc_argv(ctx, &argc, &argv);
        return argc > i ? HPyUnicode_FromWideChar(ctx, argv[i], -1) : HPyLong_FromLong(ctx, argc);
    }
    if (!strcmp(which, "windows_error"))
        return i < 0 ? hpp_windows_error(ctx, (int)-i)
                     : hpp_windows_error_with_filename(ctx, (int)i, "a file");
    if (!strcmp(which, "str"))
        return hpp_str(ctx, "a\xc3\xa9\0b", i);
    if (!strcmp(which, "join"))
        return hpp_join(ctx, HPy_NULL, a[1]);
    if (!strcmp(which, "list_of"))
        return hpp_list_of(ctx, a[1], "items");
    if (!strcmp(which, "recursive")) {
        int entered = hpp_enter_recursive(ctx, " on purpose");
        if (entered < 0)
            return HPy_NULL;
        HPy r = hpp_call1(ctx, a[1], a[1]);
        hpp_leave_recursive(ctx);
        return r;
    }
    if (!strcmp(which, "repr")) {
        int entered = hpp_repr_enter(ctx, a[1]);
        if (entered != 0)
            return entered < 0 ? HPy_NULL : HPyUnicode_FromString(ctx, "...");
        HPy r = HPy_Call(ctx, b, NULL, 0, HPy_NULL);
        hpp_repr_leave(ctx, a[1]);
        return r;
    }
    if (!strcmp(which, "add")) {
        if (hpp_add_int(ctx, a[1], "number", -5) < 0
            || hpp_add_string(ctx, a[1], "text", "\xc3\xa9") < 0)
            return HPy_NULL;
        return HPy_Dup(ctx, ctx->h_None);
    }
    return more(ctx, which, a[1], b, i);
}

static HPyDef *defines[] = {&build, &arg, &keywords, &keywords_dict, &call, NULL};
static HPyModuleDef moduledef = {.doc = "tried helpers", .defines = defines};
HPy_MODINIT(helped, moduledef)
