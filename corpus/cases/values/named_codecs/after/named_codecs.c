/* Codecs that have a function of their own, and what an exception tells of a failed one. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(decoded_def, "decoded", decoded, HPyFunc_VARARGS)
static HPy
decoded(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_codec = HPy_NULL;
    HPy h_data = HPy_NULL;
    const char *codec;
    HPy data;
    const char *bytes;
    HPy_ssize_t size;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO:decoded", &h_codec, &h_data)
            && hpp_arg_str(ctx, h_codec, &codec)
            && hpp_arg_bytes_object(ctx, h_data, &data)))
        return HPy_NULL;
    bytes = HPyBytes_AS_STRING(ctx, data);
    size = HPy_Length(ctx, data);
    if (codec[0] == '7')
        return hpp_decode(ctx, bytes, size, "utf-7", "strict");
    if (codec[0] == 'r')
        return hpp_decode(ctx, bytes, size, "raw-unicode-escape", NULL);
    return hpp_decode(ctx, bytes, size, "unicode_escape", "replace");
}

HPyDef_METH_IMPL(utf16_def, "utf16", utf16, HPyFunc_O)
static HPy
utf16(HPyContext *ctx, HPy self, HPy text)
{
    return hpp_encode(ctx, text, "utf-16", NULL);
}

HPyDef_METH_IMPL(utf32_def, "utf32", utf32, HPyFunc_O)
static HPy
utf32(HPyContext *ctx, HPy self, HPy text)
{
    return hpp_encode(ctx, text, "utf-32", NULL);
}

HPyDef_METH_IMPL(raw_escape_def, "raw_escape", raw_escape, HPyFunc_O)
static HPy
raw_escape(HPyContext *ctx, HPy self, HPy text)
{
    return hpp_encode(ctx, text, "raw-unicode-escape", NULL);
}

HPyDef_METH_IMPL(codec_of_def, "codec_of", codec_of, HPyFunc_O)
static HPy
codec_of(HPyContext *ctx, HPy self, HPy error)
{
    return HPy_GetAttr_s(ctx, error, "encoding");
}

HPyDef_METH_IMPL(object_of_def, "object_of", object_of, HPyFunc_O)
static HPy
object_of(HPyContext *ctx, HPy self, HPy error)
{
    return HPy_GetAttr_s(ctx, error, "object");
}

HPyDef_METH_IMPL(reason_of_def, "reason_of", reason_of, HPyFunc_O)
static HPy
reason_of(HPyContext *ctx, HPy self, HPy error)
{
    return HPy_GetAttr_s(ctx, error, "reason");
}

static HPyDef *named_codecs_methods[] = {
    &decoded_def,
    &utf16_def,
    &utf32_def,
    &raw_escape_def,
    &codec_of_def,
    &object_of_def,
    &reason_of_def,
    NULL
};

static HPyModuleDef named_codecs_module = {
    .size = 0,
    .defines = named_codecs_methods,
};

HPy_MODINIT(named_codecs, named_codecs_module)
