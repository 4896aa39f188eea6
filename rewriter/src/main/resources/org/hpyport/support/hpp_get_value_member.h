/* requires: none; includes: none */
/* A member of a struct that is no object, as PyMember_GetOne gives it. */
static inline HPy hpp_get_value_member(HPyContext *ctx, const void *at, HPyMember_FieldType type)
{
    const char *text = (const char *)at;
    switch (type) {
    case HPyMember_BOOL:
        return HPyBool_FromLong(ctx, *(const char *)at);
    case HPyMember_BYTE:
        return HPyLong_FromLong(ctx, *(const signed char *)at);
    case HPyMember_UBYTE:
        return HPyLong_FromUnsignedLong(ctx, *(const unsigned char *)at);
    case HPyMember_SHORT:
        return HPyLong_FromLong(ctx, *(const short *)at);
    case HPyMember_USHORT:
        return HPyLong_FromUnsignedLong(ctx, *(const unsigned short *)at);
    case HPyMember_INT:
        return HPyLong_FromLong(ctx, *(const int *)at);
    case HPyMember_UINT:
        return HPyLong_FromUnsignedLong(ctx, *(const unsigned int *)at);
    case HPyMember_LONG:
        return HPyLong_FromLong(ctx, *(const long *)at);
    case HPyMember_ULONG:
        return HPyLong_FromUnsignedLong(ctx, *(const unsigned long *)at);
    case HPyMember_LONGLONG:
        return HPyLong_FromLongLong(ctx, *(const long long *)at);
    case HPyMember_ULONGLONG:
        return HPyLong_FromUnsignedLongLong(ctx, *(const unsigned long long *)at);
    case HPyMember_HPYSSIZET:
        return HPyLong_FromSsize_t(ctx, *(const HPy_ssize_t *)at);
    case HPyMember_FLOAT:
        return HPyFloat_FromDouble(ctx, (double)*(const float *)at);
    case HPyMember_DOUBLE:
        return HPyFloat_FromDouble(ctx, *(const double *)at);
    case HPyMember_STRING:
        text = *(const char *const *)at;
        return text == NULL ? HPy_Dup(ctx, ctx->h_None) : HPyUnicode_FromString(ctx, text);
    case HPyMember_STRING_INPLACE:
        return HPyUnicode_FromString(ctx, text);
    case HPyMember_CHAR: {
        HPy byte = HPyBytes_FromStringAndSize(ctx, text, 1);
        HPy value = HPy_IsNull(byte) ? HPy_NULL
                                     : HPyUnicode_FromEncodedObject(ctx, byte, "utf-8", "strict");
        HPy_Close(ctx, byte);
        return value;
    }
    case HPyMember_NONE:
        return HPy_Dup(ctx, ctx->h_None);
    default:
        return HPyErr_SetString(ctx, ctx->h_SystemError, "bad member type");
    }
}
