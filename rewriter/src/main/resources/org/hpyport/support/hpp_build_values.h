/* hpp_build_values: A whole format: None for an empty one, the value of a single unit, a tuple of several.
   requires: hpp_make_value
   includes: string.h */
static inline HPy hpp_build_values(HPyContext *ctx, hpp_value_source *source)
{
    HPy value, result;
    const char *p;
    int depth = 0, count = 0;
    for (p = source->format; *p != '\0'; p++) {
        if (strchr("([{", *p) != NULL)
            count += depth++ == 0;
        else if (strchr(")]}", *p) != NULL)
            depth--;
        else if (depth == 0 && strchr("#&,: \t", *p) == NULL)
            count++;
    }
    source->failed = 0;
    if (count == 0)
        return HPy_Dup(ctx, ctx->h_None);
    if (count > 1)
        return hpp_make_container(ctx, source, '\0');
    while (strchr(",: \t", *source->format) != NULL)
        source->format++;
    value = hpp_make_value(ctx, source);
    result = source->failed ? HPy_NULL : HPy_Dup(ctx, value);
    HPy_Close(ctx, value);
    return result;
}
