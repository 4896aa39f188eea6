/* requires: hpp_chr, hpp_complex_from_struct, hpp_complex_struct, hpp_values; includes: <stdarg.h> */
/* The units of numbers and characters; *known tells whether `unit` is one. */
static inline HPy hpp_value_number(HPyContext *ctx, char unit, hpp_values *values, int quiet,
                                   int *known)
{
    *known = 1;
    switch (unit) {
    case 'b':
    case 'B':
    case 'h':
    case 'i': {
        int v = va_arg(values->arguments, int);
        return quiet ? HPy_NULL : HPyLong_FromLong(ctx, v);
    }
    case 'p': {
        int v = va_arg(values->arguments, int);
        return quiet ? HPy_NULL : HPyBool_FromBool(ctx, v != 0);
    }
    case 'H': {
        int v = va_arg(values->arguments, int);
        return quiet ? HPy_NULL : HPyLong_FromLong(ctx, (unsigned short)v);
    }
    case 'I': {
        unsigned int v = va_arg(values->arguments, unsigned int);
        return quiet ? HPy_NULL : HPyLong_FromUnsignedLong(ctx, v);
    }
    case 'n': {
        HPy_ssize_t v = va_arg(values->arguments, HPy_ssize_t);
        return quiet ? HPy_NULL : HPyLong_FromSsize_t(ctx, v);
    }
    case 'l': {
        long v = va_arg(values->arguments, long);
        return quiet ? HPy_NULL : HPyLong_FromLong(ctx, v);
    }
    case 'k': {
        unsigned long v = va_arg(values->arguments, unsigned long);
        return quiet ? HPy_NULL : HPyLong_FromUnsignedLong(ctx, v);
    }
    case 'L': {
        long long v = va_arg(values->arguments, long long);
        return quiet ? HPy_NULL : HPyLong_FromLongLong(ctx, v);
    }
    case 'K': {
        unsigned long long v = va_arg(values->arguments, unsigned long long);
        return quiet ? HPy_NULL : HPyLong_FromUnsignedLongLong(ctx, v);
    }
    case 'f':
    case 'd': {
        double v = va_arg(values->arguments, double);
        return quiet ? HPy_NULL : HPyFloat_FromDouble(ctx, v);
    }
    case 'D': {
        const hpp_complex_struct *v = va_arg(values->arguments, const hpp_complex_struct *);
        return quiet ? HPy_NULL : hpp_complex_from_struct(ctx, *v);
    }
    case 'c': {
        char v = (char)va_arg(values->arguments, int);
        return quiet ? HPy_NULL : HPyBytes_FromStringAndSize(ctx, &v, 1);
    }
    case 'C': {
        int v = va_arg(values->arguments, int);
        return quiet ? HPy_NULL : hpp_chr(ctx, v);
    }
    default:
        *known = 0;
        return HPy_NULL;
    }
}
