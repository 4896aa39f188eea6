/*
 * A function for each unit of a parse format, each returning what it was given, and functions for the
 * counts and the keywords around them.
 */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(small_def, "small", small, HPyFunc_VARARGS, .doc = "unit b")
static HPy
small(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    unsigned char value = 0;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "b", &value))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, value);
}

HPyDef_METH_IMPL(byte_def, "byte", byte, HPyFunc_VARARGS, .doc = "unit B")
static HPy
byte(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    unsigned char value = 0;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "B", &value))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, value);
}

HPyDef_METH_IMPL(short_number_def, "short_number", short_number, HPyFunc_VARARGS,
    .doc = "unit h")
static HPy
short_number(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    short value = 0;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "h", &value))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, value);
}

HPyDef_METH_IMPL(short_bits_def, "short_bits", short_bits, HPyFunc_VARARGS,
    .doc = "unit H")
static HPy
short_bits(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    unsigned short value = 0;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "H", &value))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, value);
}

HPyDef_METH_IMPL(number_def, "number", number, HPyFunc_VARARGS,
    .doc = "unit i")
static HPy
number(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    int value = 0;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "i", &value))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, value);
}

HPyDef_METH_IMPL(bits_def, "bits", bits, HPyFunc_VARARGS, .doc = "unit I")
static HPy
bits(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    unsigned int value = 0;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "I", &value))
        return HPy_NULL;
    return HPyLong_FromUnsignedLong(ctx, value);
}

HPyDef_METH_IMPL(long_number_def, "long_number", long_number, HPyFunc_VARARGS,
    .doc = "unit l")
static HPy
long_number(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    long value = 0;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "l", &value))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, value);
}

HPyDef_METH_IMPL(long_bits_def, "long_bits", long_bits, HPyFunc_VARARGS,
    .doc = "unit k")
static HPy
long_bits(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    unsigned long value = 0;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_ulong_mask(ctx, h_value, &value)))
        return HPy_NULL;
    return HPyLong_FromUnsignedLong(ctx, value);
}

HPyDef_METH_IMPL(longest_number_def, "longest_number", longest_number, HPyFunc_VARARGS,
    .doc = "unit L")
static HPy
longest_number(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    long long value = 0;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "L", &value))
        return HPy_NULL;
    return HPyLong_FromLongLong(ctx, value);
}

HPyDef_METH_IMPL(longest_bits_def, "longest_bits", longest_bits, HPyFunc_VARARGS,
    .doc = "unit K")
static HPy
longest_bits(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    unsigned long long value = 0;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_ulonglong_mask(ctx, h_value, &value)))
        return HPy_NULL;
    return HPyLong_FromUnsignedLongLong(ctx, value);
}

HPyDef_METH_IMPL(size_def, "size", size, HPyFunc_VARARGS, .doc = "unit n")
static HPy
size(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    HPy_ssize_t value = 0;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_ssize(ctx, h_value, &value)))
        return HPy_NULL;
    return HPyLong_FromSsize_t(ctx, value);
}

HPyDef_METH_IMPL(single_def, "single", single, HPyFunc_VARARGS,
    .doc = "unit f")
static HPy
single(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    float value = 0;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "f", &value))
        return HPy_NULL;
    return HPyFloat_FromDouble(ctx, value);
}

HPyDef_METH_IMPL(double_number_def, "double_number", double_number, HPyFunc_VARARGS,
    .doc = "unit d")
static HPy
double_number(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    double value = 0;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "d", &value))
        return HPy_NULL;
    return HPyFloat_FromDouble(ctx, value);
}

HPyDef_METH_IMPL(truth_def, "truth", truth, HPyFunc_VARARGS, .doc = "unit p")
static HPy
truth(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    int value = 0;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "p", &value))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, value);
}

HPyDef_METH_IMPL(one_byte_def, "one_byte", one_byte, HPyFunc_VARARGS,
    .doc = "unit c")
static HPy
one_byte(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    char value = 0;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_byte(ctx, h_value, &value)))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, (unsigned char)value);
}

HPyDef_METH_IMPL(one_character_def, "one_character", one_character, HPyFunc_VARARGS,
    .doc = "unit C")
static HPy
one_character(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    int value = 0;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_character(ctx, h_value, &value)))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, value);
}

HPyDef_METH_IMPL(text_def, "text", text, HPyFunc_VARARGS, .doc = "unit s")
static HPy
text(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    const char *value = NULL;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_str(ctx, h_value, &value)))
        return HPy_NULL;
    return HPyBytes_FromString(ctx, value);
}

HPyDef_METH_IMPL(text_or_none_def, "text_or_none", text_or_none, HPyFunc_VARARGS,
    .doc = "unit z")
static HPy
text_or_none(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    const char *value = NULL;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_str_or_none(ctx, h_value, &value)))
        return HPy_NULL;
    if (value == NULL)
        return HPy_Dup(ctx, ctx->h_None);
    return HPyBytes_FromString(ctx, value);
}

HPyDef_METH_IMPL(bytes_text_def, "bytes_text", bytes_text, HPyFunc_VARARGS,
    .doc = "unit y")
static HPy
bytes_text(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    HPy h_value_copy = HPy_NULL;
    const char *value = NULL;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_bytes(ctx, h_value, &h_value_copy, &value))) {
        HPy_Close(ctx, h_value_copy);
        return HPy_NULL;
    }
    HPy result = HPyBytes_FromString(ctx, value);
    HPy_Close(ctx, h_value_copy);
    return result;
}

HPyDef_METH_IMPL(sized_text_def, "sized_text", sized_text, HPyFunc_VARARGS,
    .doc = "unit s#")
static HPy
sized_text(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    HPy h_value_copy = HPy_NULL;
    const char *value = NULL;
    HPy_ssize_t size = -1;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_text_and_size(ctx, h_value, &h_value_copy, &value, &size))) {
        HPy_Close(ctx, h_value_copy);
        return HPy_NULL;
    }
    if (value == NULL) {
        HPy_Close(ctx, h_value_copy);
        return HPy_Dup(ctx, ctx->h_None);
    }
    HPy result = HPyBytes_FromStringAndSize(ctx, value, size);
    HPy_Close(ctx, h_value_copy);
    return result;
}

HPyDef_METH_IMPL(sized_text_or_none_def, "sized_text_or_none", sized_text_or_none, HPyFunc_VARARGS,
    .doc = "unit z#")
static HPy
sized_text_or_none(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    HPy h_value_copy = HPy_NULL;
    const char *value = NULL;
    HPy_ssize_t size = -1;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_text_or_none_and_size(ctx, h_value, &h_value_copy, &value, &size))) {
        HPy_Close(ctx, h_value_copy);
        return HPy_NULL;
    }
    if (value == NULL) {
        HPy_Close(ctx, h_value_copy);
        return HPy_Dup(ctx, ctx->h_None);
    }
    HPy result = HPyBytes_FromStringAndSize(ctx, value, size);
    HPy_Close(ctx, h_value_copy);
    return result;
}

HPyDef_METH_IMPL(sized_bytes_def, "sized_bytes", sized_bytes, HPyFunc_VARARGS,
    .doc = "unit y#")
static HPy
sized_bytes(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    HPy h_value_copy = HPy_NULL;
    const char *value = NULL;
    HPy_ssize_t size = -1;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_bytes_and_size(ctx, h_value, &h_value_copy, &value, &size))) {
        HPy_Close(ctx, h_value_copy);
        return HPy_NULL;
    }
    if (value == NULL) {
        HPy_Close(ctx, h_value_copy);
        return HPy_Dup(ctx, ctx->h_None);
    }
    HPy result = HPyBytes_FromStringAndSize(ctx, value, size);
    HPy_Close(ctx, h_value_copy);
    return result;
}

HPyDef_METH_IMPL(text_buffer_def, "text_buffer", text_buffer, HPyFunc_VARARGS,
    .doc = "unit s*")
static HPy
text_buffer(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_view = HPy_NULL;
    HPy_buffer view;
    HPy result;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_view)
            && hpp_arg_text_buffer(ctx, h_view, &view)))
        return HPy_NULL;
    if (view.buf == NULL)
        result = HPyUnicode_FromString(ctx, "no buffer");
    else
        result = HPyBytes_FromStringAndSize(ctx, (const char *)view.buf, view.len);
    hpp_buffer_release(ctx, &view);
    return result;
}

HPyDef_METH_IMPL(text_buffer_or_none_def, "text_buffer_or_none", text_buffer_or_none, HPyFunc_VARARGS,
    .doc = "unit z*")
static HPy
text_buffer_or_none(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_view = HPy_NULL;
    HPy_buffer view;
    HPy result;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_view)
            && hpp_arg_text_or_none_buffer(ctx, h_view, &view)))
        return HPy_NULL;
    if (view.buf == NULL)
        result = HPyUnicode_FromString(ctx, "no buffer");
    else
        result = HPyBytes_FromStringAndSize(ctx, (const char *)view.buf, view.len);
    hpp_buffer_release(ctx, &view);
    return result;
}

HPyDef_METH_IMPL(byte_buffer_def, "byte_buffer", byte_buffer, HPyFunc_VARARGS,
    .doc = "unit y*")
static HPy
byte_buffer(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_view = HPy_NULL;
    HPy_buffer view;
    HPy result;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_view)
            && hpp_arg_buffer(ctx, h_view, &view)))
        return HPy_NULL;
    if (view.buf == NULL)
        result = HPyUnicode_FromString(ctx, "no buffer");
    else
        result = HPyBytes_FromStringAndSize(ctx, (const char *)view.buf, view.len);
    hpp_buffer_release(ctx, &view);
    return result;
}

HPyDef_METH_IMPL(object_def, "object", object, HPyFunc_VARARGS,
    .doc = "unit O")
static HPy
object(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy value = HPy_NULL;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "O", &value))
        return HPy_NULL;
    return HPy_Dup(ctx, value);
}

HPyDef_METH_IMPL(bytes_object_def, "bytes_object", bytes_object, HPyFunc_VARARGS,
    .doc = "unit S")
static HPy
bytes_object(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    HPy value = HPy_NULL;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_bytes_object(ctx, h_value, &value)))
        return HPy_NULL;
    return HPy_Dup(ctx, value);
}

HPyDef_METH_IMPL(text_object_def, "text_object", text_object, HPyFunc_VARARGS,
    .doc = "unit U")
static HPy
text_object(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    HPy value = HPy_NULL;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_str_object(ctx, h_value, &value)))
        return HPy_NULL;
    return HPy_Dup(ctx, value);
}

HPyDef_METH_IMPL(bytearray_object_def, "bytearray_object", bytearray_object, HPyFunc_VARARGS,
    .doc = "unit Y")
static HPy
bytearray_object(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    HPy value = HPy_NULL;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_bytearray_object(ctx, h_value, &value)))
        return HPy_NULL;
    return HPy_Dup(ctx, value);
}

HPyDef_METH_IMPL(complex_number_def, "complex_number", complex_number, HPyFunc_VARARGS,
    .doc = "unit D")
static HPy
complex_number(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    hpp_complex_struct value = {0.0, 0.0};

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_complex(ctx, h_value, &value)))
        return HPy_NULL;
    return hpp_complex_from_struct(ctx, value);
}

HPyDef_METH_IMPL(list_only_def, "list_only", list_only, HPyFunc_VARARGS,
    .doc = "unit O!")
static HPy
list_only(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    HPy value = HPy_NULL;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_instance(ctx, h_value, ctx->h_ListType, &value)))
        return HPy_NULL;
    return HPy_Dup(ctx, value);
}

HPyDef_METH_IMPL(int_only_def, "int_only", int_only, HPyFunc_VARARGS,
    .doc = "unit O!")
static HPy
int_only(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    HPy value = HPy_NULL;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_instance(ctx, h_value, ctx->h_LongType, &value)))
        return HPy_NULL;
    return HPy_Dup(ctx, value);
}

HPyDef_METH_IMPL(dict_only_def, "dict_only", dict_only, HPyFunc_VARARGS,
    .doc = "unit O!")
static HPy
dict_only(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    HPy value = HPy_NULL;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_builtin_instance(ctx, h_value, "dict", &value)))
        return HPy_NULL;
    return HPy_Dup(ctx, value);
}

HPyDef_METH_IMPL(encoded_def, "encoded", encoded, HPyFunc_VARARGS,
    .doc = "unit es")
static HPy
encoded(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    char *value = NULL;
    HPy result;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_encoded(ctx, h_value, "latin-1", &value)))
        return HPy_NULL;
    result = HPyBytes_FromString(ctx, value);
    free(value);
    return result;
}

HPyDef_METH_IMPL(encoded_or_bytes_def, "encoded_or_bytes", encoded_or_bytes, HPyFunc_VARARGS,
    .doc = "unit et")
static HPy
encoded_or_bytes(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    char *value = NULL;
    HPy result;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_arg_encoded_or_bytes(ctx, h_value, "latin-1", &value)))
        return HPy_NULL;
    result = HPyBytes_FromString(ctx, value);
    free(value);
    return result;
}

HPyDef_METH_IMPL(mixed_def, "mixed", mixed, HPyFunc_VARARGS,
    .doc = "units in a row, the last two optional")
static HPy
mixed(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_second = HPy_NULL;
    int first = -1;
    const char *second = "unset";
    double third = 0.5;
    HPy fourth = ctx->h_None;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "iO|dO:mixed", &first, &h_second, &third, &fourth)
            && hpp_arg_str(ctx, h_second, &second)))
        return HPy_NULL;
    return hpp_build_value(ctx, "isdO", first, second, third, fourth);
}

HPyDef_METH_IMPL(all_optional_def, "all_optional", all_optional, HPyFunc_VARARGS,
    .doc = "optional units")
static HPy
all_optional(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_name = HPy_NULL;
    HPy h_flag = HPy_NULL;
    int number = 7;
    const char *name = "unset";
    int flag = -1;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "|iOO;all are optional", &number, &h_name, &h_flag)
            && hpp_arg_str(ctx, h_name, &name)
            && hpp_arg_bool(ctx, h_flag, &flag)))
        return HPy_NULL;
    return hpp_build_value(ctx, "isi", number, name, flag);
}

HPyDef_METH_IMPL(nothing_def, "nothing", nothing, HPyFunc_VARARGS,
    .doc = "an empty format")
static HPy
nothing(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    if (!HPyArg_Parse(ctx, NULL, args, nargs, ":nothing"))
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH_IMPL(unpacked_def, "unpacked", unpacked, HPyFunc_VARARGS,
    .doc = "one or two objects")
static HPy
unpacked(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy first = HPy_NULL, second = HPy_NULL;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "O|O:unpacked", &first, &second))
        return HPy_NULL;
    return HPy_BuildValue(ctx, "(OO)", first, !HPy_IsNull(second) ? second : ctx->h_Ellipsis);
}

HPyDef_METH_IMPL(counted_def, "counted", counted, HPyFunc_VARARGS,
    .doc = "a tuple taken apart by hand")
static HPy
counted(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy_ssize_t size = (HPy_ssize_t)nargs;

    if (size > 2) {
        HPyErr_Format(ctx, ctx->h_TypeError, "at most two, not %zd", size);
        return HPy_NULL;
    }
    if (size == 0)
        return HPyLong_FromLong(ctx, 0);
    return HPy_BuildValue(ctx, "nO", size, args[0]);
}

HPyDef_METH_IMPL(named_def, "named", named, HPyFunc_KEYWORDS,
    .doc = "one needed, two optional")
static HPy
named(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwargs)
{
    HPy h_parsed[3] = {HPy_NULL, HPy_NULL, HPy_NULL};
    static char *names[] = {"number", "text", "flag", NULL};
    int number = -1;
    const char *text = "unset";
    int flag = -1;

    if (!(hpp_unpack_keywords(ctx, "named", args, nargs, kwargs,
            (const char *const *)names, 1, 3, 3, h_parsed)
            && hpp_arg_int(ctx, h_parsed[0], &number)
            && hpp_arg_str(ctx, h_parsed[1], &text)
            && hpp_arg_bool(ctx, h_parsed[2], &flag)))
        return HPy_NULL;
    return hpp_build_value(ctx, "isi", number, text, flag);
}

HPyDef_METH_IMPL(named_only_def, "named_only", named_only, HPyFunc_KEYWORDS,
    .doc = "one without a name, two by name only")
static HPy
named_only(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwargs)
{
    HPy h_parsed[4] = {HPy_NULL, HPy_NULL, HPy_NULL, HPy_NULL};
    static char *names[] = {"", "second", "third", "fourth", NULL};
    HPy first = HPy_NULL, second = ctx->h_None;
    HPy_ssize_t third = -1;
    double fourth = 0.25;

    if (!(hpp_unpack_keywords(ctx, "named_only", args, nargs, kwargs,
            (const char *const *)names, 1, 2, 4, h_parsed)
            && hpp_arg_object(ctx, h_parsed[0], &first)
            && hpp_arg_object(ctx, h_parsed[1], &second)
            && hpp_arg_ssize(ctx, h_parsed[2], &third)
            && hpp_arg_double(ctx, h_parsed[3], &fourth)))
        return HPy_NULL;
    return HPy_BuildValue(ctx, "OOnd", first, second, third, fourth);
}

HPyDef_METH_IMPL(same_def, "same", same, HPyFunc_O, .doc = "one object")
static HPy
same(HPyContext *ctx, HPy self, HPy arg)
{
    return HPy_Dup(ctx, arg);
}

HPyDef_METH_IMPL(none_at_all_def, "none_at_all", none_at_all, HPyFunc_NOARGS,
    .doc = "no arguments")
static HPy
none_at_all(HPyContext *ctx, HPy self)
{
    return HPyUnicode_FromString(ctx, "called");
}

HPyDef_METH_IMPL(pair_def, "pair", pair, HPyFunc_VARARGS,
    .doc = "units in parentheses")
static HPy
pair(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_second = HPy_NULL;
    HPy h_items[2] = {HPy_NULL, HPy_NULL};
    int first = 0;
    HPy second = HPy_NULL;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_second)
            && hpp_arg_items(ctx, h_second, 2, h_items)
            && hpp_arg_int(ctx, h_items[0], &first)
            && hpp_arg_object(ctx, h_items[1], &second))) {
        HPy_Close(ctx, h_items[0]);
        HPy_Close(ctx, h_items[1]);
        return HPy_NULL;
    }
    HPy result = HPy_BuildValue(ctx, "(iO)", first, second);
    HPy_Close(ctx, h_items[0]);
    HPy_Close(ctx, h_items[1]);
    return result;
}

HPyDef_METH_IMPL(nested_def, "nested", nested, HPyFunc_VARARGS,
    .doc = "units in parentheses, optional")
static HPy
nested(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_third = HPy_NULL;
    HPy h_items[2] = {HPy_NULL, HPy_NULL};
    HPy h_items2[1] = {HPy_NULL};
    HPy first = HPy_NULL;
    const char *name = "none";
    double third = -1.0;
    HPy last = ctx->h_None;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O|OO", &first, &h_third, &last)
            && hpp_arg_items(ctx, h_third, 2, h_items)
            && hpp_arg_str(ctx, h_items[0], &name)
            && hpp_arg_items(ctx, h_items[1], 1, h_items2)
            && hpp_arg_double(ctx, h_items2[0], &third))) {
        HPy_Close(ctx, h_items[0]);
        HPy_Close(ctx, h_items[1]);
        HPy_Close(ctx, h_items2[0]);
        return HPy_NULL;
    }
    HPy result = hpp_build_value(ctx, "(OsdO)", first, name, third, last);
    HPy_Close(ctx, h_items[0]);
    HPy_Close(ctx, h_items[1]);
    HPy_Close(ctx, h_items2[0]);
    return result;
}

HPyDef_METH_IMPL(encoded_sized_def, "encoded_sized", encoded_sized, HPyFunc_VARARGS,
    .doc = "unit es#")
static HPy
encoded_sized(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_size = HPy_NULL;
    char *value = NULL;
    HPy_ssize_t size = 0;
    HPy result;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_size)
            && hpp_arg_encoded_and_size(ctx, h_size, "utf-8", &value, &size)))
        return HPy_NULL;
    result = HPyBytes_FromStringAndSize(ctx, value, size);
    free(value);
    return result;
}

HPyDef_METH_IMPL(encoded_or_bytes_into_def, "encoded_or_bytes_into", encoded_or_bytes_into, HPyFunc_VARARGS,
    .doc = "unit et#")
static HPy
encoded_or_bytes_into(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_size = HPy_NULL;
    char room[8];
    char *value = room;
    HPy_ssize_t size = sizeof room;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_size)
            && hpp_arg_encoded_or_bytes_and_size(ctx, h_size, "latin-1", &value, &size)))
        return HPy_NULL;
    return HPyBytes_FromStringAndSize(ctx, value, size);
}

/* Takes an int below 100, or the length of a str. */
static int
convert(HPyContext *ctx, HPy object, void *out)
{
    long *value = out;

    if (HPyUnicode_Check(ctx, object)) {
        *value = (long)HPy_Length(ctx, object);
        return 1;
    }
    *value = HPyLong_AsLong(ctx, object);
    if (*value == -1 && HPyErr_Occurred(ctx))
        return 0;
    if (*value > 99) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "too large");
        return 0;
    }
    return 1;
}

HPyDef_METH_IMPL(converted_def, "converted", converted, HPyFunc_VARARGS,
    .doc = "unit O&")
static HPy
converted(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_first = HPy_NULL;
    HPy h_second = HPy_NULL;
    long first = -1;
    long second = -2;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O|O:converted", &h_first, &h_second)
            && convert(ctx, h_first, &first)
            && (HPy_IsNull(h_second) || convert(ctx, h_second, &second))))
        return HPy_NULL;
    return HPy_BuildValue(ctx, "(ll)", first, second);
}

HPyDef_METH_IMPL(path_def, "path", path, HPyFunc_VARARGS, .doc = "unit O&")
static HPy
path(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_value = HPy_NULL;
    HPy value = HPy_NULL;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_value)
            && hpp_fs_converter(ctx, h_value, &value)))
        return HPy_NULL;
    return value;
}

HPyDef_METH_IMPL(fast_named_def, "fast_named", fast_named, HPyFunc_KEYWORDS,
    .doc = "units of Argument Clinic")
static HPy
fast_named(HPyContext *ctx, HPy self, const HPy *args, size_t n_args, HPy kwnames)
{
    HPy_ssize_t nargs = (HPy_ssize_t)n_args;
    HPy h_parsed[3] = {HPy_NULL, HPy_NULL, HPy_NULL};
    static const char *const keywords[] = {"number", "text", "flag", NULL};
    int number = 0;
    const char *text = "none";
    int flag = 2;

    if (!(hpp_unpack_keywords(ctx, "fast_named", args, (size_t)nargs, kwnames,
            (const char *const *)keywords, 1, 2, 3, h_parsed)
            && hpp_arg_int(ctx, h_parsed[0], &number)
            && hpp_arg_str(ctx, h_parsed[1], &text)
            && hpp_arg_bool(ctx, h_parsed[2], &flag)))
        return HPy_NULL;
    return hpp_build_value(ctx, "(isi)", number, text, flag);
}

HPyDef_METH_IMPL(fast_unpacked_def, "fast_unpacked", fast_unpacked, HPyFunc_KEYWORDS,
    .doc = "one without a name, one by name only")
static HPy
fast_unpacked(HPyContext *ctx, HPy self, const HPy *args, size_t n_args2, HPy kwnames)
{
    HPy_ssize_t nargs = (HPy_ssize_t)n_args2;
    static const char *const keywords[] = {"", "second", "third", NULL};
    HPy buffer[3];

    args = hpp_unpack_parameters(ctx, "fast_unpacked", args, nargs, kwnames, keywords, 1, 2, 1, buffer);
    if (!args)
        return HPy_NULL;
    return HPy_BuildValue(ctx, "(OOO)", args[0], !HPy_IsNull(args[1]) ? args[1] : ctx->h_None, args[2]);
}

static HPyDef *methods[] = {
    &small_def,
    &byte_def,
    &short_number_def,
    &short_bits_def,
    &number_def,
    &bits_def,
    &long_number_def,
    &long_bits_def,
    &longest_number_def,
    &longest_bits_def,
    &size_def,
    &single_def,
    &double_number_def,
    &truth_def,
    &one_byte_def,
    &one_character_def,
    &text_def,
    &text_or_none_def,
    &bytes_text_def,
    &sized_text_def,
    &sized_text_or_none_def,
    &sized_bytes_def,
    &text_buffer_def,
    &text_buffer_or_none_def,
    &byte_buffer_def,
    &object_def,
    &bytes_object_def,
    &text_object_def,
    &bytearray_object_def,
    &complex_number_def,
    &list_only_def,
    &int_only_def,
    &dict_only_def,
    &encoded_def,
    &encoded_or_bytes_def,
    &pair_def,
    &nested_def,
    &encoded_sized_def,
    &encoded_or_bytes_into_def,
    &converted_def,
    &path_def,
    &mixed_def,
    &all_optional_def,
    &nothing_def,
    &unpacked_def,
    &counted_def,
    &named_def,
    &named_only_def,
    &fast_named_def,
    &fast_unpacked_def,
    &same_def,
    &none_at_all_def,
    NULL
};

static HPyModuleDef definition = {
    .doc = "All units of parse formats.",
    .size = 0,
    .defines = methods,
};

HPy_MODINIT(units, definition)
