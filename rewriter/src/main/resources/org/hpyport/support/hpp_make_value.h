/* hpp_make_value: One unit of a format of Py_BuildValue.
   requires: hpp_make_container hpp_make_object hpp_make_number hpp_make_text hpp_chr
   includes: string.h wchar.h */
static inline HPy hpp_make_value(HPyContext *ctx, hpp_value_source *source)
{
    HPy value = HPy_NULL;
    char code, c;
    code = *source->format++;
    if (code == '(' || code == '[' || code == '{')
        return hpp_make_container(ctx, source, code == '(' ? ')' : code == '[' ? ']' : '}');
    if (strchr("bBhHiInlkLKfdD", code) != NULL)
        value = hpp_make_number(ctx, source, code);
    else if (strchr("OSN", code) != NULL)
        value = hpp_make_object(ctx, source, code);
    else if (strchr("szUy", code) != NULL) {
        const char *s = va_arg(source->args, const char *);
        HPy_ssize_t n = -1;
        if (*source->format == '#') {
            source->format++;
            n = va_arg(source->args, HPy_ssize_t);
        }
        if (!source->failed)
            value = hpp_make_text(ctx, s, n, code == 'y');
    } else if (code == 'u') {
        const wchar_t *w = va_arg(source->args, const wchar_t *);
        HPy_ssize_t n = -1;
        if (*source->format == '#') {
            source->format++;
            n = va_arg(source->args, HPy_ssize_t);
        }
        if (!source->failed)
            value = w == NULL ? HPy_Dup(ctx, ctx->h_None) : HPyUnicode_FromWideChar(ctx, w, n);
    } else if (code == 'c') {
        c = (char)va_arg(source->args, int);
        if (!source->failed)
            value = HPyBytes_FromStringAndSize(ctx, &c, 1);
    } else if (code == 'C') {
        int character = va_arg(source->args, int);
        if (!source->failed)
            value = hpp_chr(ctx, character);
    } else if (!source->failed)
        HPyErr_SetString(ctx, ctx->h_SystemError, "bad format char passed to Py_BuildValue");
    if (HPy_IsNull(value))
        source->failed = 1;
    return value;
}
