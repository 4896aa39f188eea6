/* provides: hpp_set_value_member, hpp_small_member, hpp_unsigned_member; requires: none; includes: <limits.h> */
/* An integer for an unsigned member: a negative one is taken with a warning, as C converts it. */
static inline int hpp_unsigned_member(HPyContext *ctx, HPy value, unsigned long *out)
{
    *out = HPyLong_AsUnsignedLong(ctx, value);
    if (*out != (unsigned long)-1 || !HPyErr_Occurred(ctx))
        return 0;
    HPyErr_Clear(ctx);
    long negative = HPyLong_AsLong(ctx, value);
    if (negative == -1 && HPyErr_Occurred(ctx))
        return -1;
    *out = (unsigned long)negative;
    return HPyErr_WarnEx(ctx, ctx->h_RuntimeWarning, "Writing negative value into unsigned field", 1);
}

/* An integer for a small signed or unsigned member; one beyond its bounds is cut with a warning. */
static inline int hpp_small_member(HPyContext *ctx, HPy value, long least, long most, long *out)
{
    *out = HPyLong_AsLong(ctx, value);
    if (*out == -1 && HPyErr_Occurred(ctx))
        return -1;
    if (*out >= least && *out <= most)
        return 0;
    return HPyErr_WarnEx(ctx, ctx->h_RuntimeWarning, "Truncation of value", 1);
}

/* Writes a member of a struct that is no object, as PyMember_SetOne does: 0 or -1. */
static inline int hpp_set_value_member(HPyContext *ctx, void *at, HPyMember_FieldType type, HPy value)
{
    long small = 0;
    unsigned long word = 0;
    double number = 0.0;
    int r = 0;
    if (HPy_IsNull(value)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "can't delete this attribute");
        return -1;
    }
    switch (type) {
    case HPyMember_BOOL:
        r = HPy_Is(ctx, value, ctx->h_True) ? 1 : HPy_Is(ctx, value, ctx->h_False) ? 0 : -1;
        if (r < 0)
            HPyErr_SetString(ctx, ctx->h_TypeError, "attribute value type must be bool");
        else
            *(char *)at = (char)r;
        return r < 0 ? -1 : 0;
    case HPyMember_BYTE:
        if ((r = hpp_small_member(ctx, value, SCHAR_MIN, SCHAR_MAX, &small)) == 0)
            *(signed char *)at = (signed char)small;
        return r;
    case HPyMember_UBYTE:
        if ((r = hpp_small_member(ctx, value, 0, UCHAR_MAX, &small)) == 0)
            *(unsigned char *)at = (unsigned char)small;
        return r;
    case HPyMember_SHORT:
        if ((r = hpp_small_member(ctx, value, SHRT_MIN, SHRT_MAX, &small)) == 0)
            *(short *)at = (short)small;
        return r;
    case HPyMember_USHORT:
        if ((r = hpp_small_member(ctx, value, 0, USHRT_MAX, &small)) == 0)
            *(unsigned short *)at = (unsigned short)small;
        return r;
    case HPyMember_INT:
        if ((r = hpp_small_member(ctx, value, INT_MIN, INT_MAX, &small)) == 0)
            *(int *)at = (int)small;
        return r;
    case HPyMember_UINT:
        if ((r = hpp_unsigned_member(ctx, value, &word)) == 0)
            *(unsigned int *)at = (unsigned int)word;
        return r;
    case HPyMember_LONG:
        if ((r = hpp_small_member(ctx, value, LONG_MIN, LONG_MAX, &small)) == 0)
            *(long *)at = small;
        return r;
    case HPyMember_ULONG:
        if ((r = hpp_unsigned_member(ctx, value, &word)) == 0)
            *(unsigned long *)at = word;
        return r;
    case HPyMember_LONGLONG: {
        long long wide = HPyLong_AsLongLong(ctx, value);
        if (wide == -1 && HPyErr_Occurred(ctx))
            return -1;
        *(long long *)at = wide;
        return 0;
    }
    case HPyMember_ULONGLONG: {
        unsigned long long wide = HPyLong_AsUnsignedLongLong(ctx, value);
        if (wide == (unsigned long long)-1 && HPyErr_Occurred(ctx))
            return -1;
        *(unsigned long long *)at = wide;
        return 0;
    }
    case HPyMember_HPYSSIZET: {
        HPy_ssize_t size = HPyLong_AsSsize_t(ctx, value);
        if (size == -1 && HPyErr_Occurred(ctx))
            return -1;
        *(HPy_ssize_t *)at = size;
        return 0;
    }
    case HPyMember_FLOAT:
    case HPyMember_DOUBLE:
        number = HPyFloat_AsDouble(ctx, value);
        if (number == -1.0 && HPyErr_Occurred(ctx))
            return -1;
        if (type == HPyMember_FLOAT)
            *(float *)at = (float)number;
        else
            *(double *)at = number;
        return 0;
    case HPyMember_CHAR: {
        HPy_ssize_t size;
        const char *text = HPyUnicode_Check(ctx, value)
            ? HPyUnicode_AsUTF8AndSize(ctx, value, &size)
            : NULL;
        if (text == NULL || size != 1) {
            HPyErr_SetString(ctx, ctx->h_TypeError, "a character was expected");
            return -1;
        }
        *(char *)at = *text;
        return 0;
    }
    default:
        HPyErr_SetString(ctx, ctx->h_TypeError, "readonly attribute");
        return -1;
    }
}
