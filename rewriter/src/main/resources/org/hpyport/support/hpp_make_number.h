/* hpp_make_number: The numeric units. Once something failed, only the argument is read.
   requires: hpp_value_source hpp_complex_from_struct */
static inline HPy hpp_make_number(HPyContext *ctx, hpp_value_source *source, char code)
{
    hpp_complex_struct *complex;
    long long i = 0;
    unsigned long long u = 0;
    double d = 0.0;
    int kind = 0;
    switch (code) {
    case 'b': case 'B': case 'h': case 'H': case 'i':
        i = va_arg(source->args, int);
        break;
    case 'I':
        u = va_arg(source->args, unsigned int);
        kind = 1;
        break;
    case 'n':
        i = (long long)va_arg(source->args, HPy_ssize_t);
        break;
    case 'l':
        i = va_arg(source->args, long);
        break;
    case 'k':
        u = va_arg(source->args, unsigned long);
        kind = 1;
        break;
    case 'L':
        i = va_arg(source->args, long long);
        break;
    case 'K':
        u = va_arg(source->args, unsigned long long);
        kind = 1;
        break;
    case 'D':
        complex = va_arg(source->args, hpp_complex_struct *);
        return source->failed ? HPy_NULL : hpp_complex_from_struct(ctx, *complex);
    default:
        d = va_arg(source->args, double);
        kind = 2;
    }
    if (source->failed)
        return HPy_NULL;
    return kind == 0   ? HPyLong_FromLongLong(ctx, i)
           : kind == 1 ? HPyLong_FromUnsignedLongLong(ctx, u)
                       : HPyFloat_FromDouble(ctx, d);
}
